using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.SavedViews;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.SavedViews;

namespace Matchmaker.Api.Schema;

public sealed partial class Mutation
{
    [Cost(FieldCosts.Commit)]
    [Description(
        "Keeps a list as you have set it up, for yourself, your firm or all staff; at most 100 for an account."
    )]
    public static async Task<CreateSavedViewPayload> CreateSavedView(
        [FromServices] CreateSavedView create,
        [FromServices] Caller caller,
        [Description("The list, how it is asked and who finds the view.")] CreateSavedViewInput input,
        CancellationToken ct
    ) => new(await create.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Gives a view of yours another name, filter, layout, columns or readers. For its owner alone.")]
    public static async Task<UpdateSavedViewPayload> UpdateSavedView(
        [FromServices] UpdateSavedView update,
        [FromServices] Caller caller,
        [Description("The view and what changes of it.")] UpdateSavedViewInput input,
        CancellationToken ct
    ) => new(await update.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Removes a view. For its owner, and for the city's staff where it is shared with staff.")]
    public static async Task<RemoveSavedViewPayload> RemoveSavedView(
        [FromServices] RemoveSavedView remove,
        [FromServices] Caller caller,
        [Description("The view that is not needed any more.")] RemoveSavedViewInput input,
        CancellationToken ct
    ) => new(await remove.RunAsync(input, caller, ct));
}
