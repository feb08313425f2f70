using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema;

public sealed partial class Mutation
{
    [Cost(FieldCosts.Commit)]
    [Description(
        "Puts a new firm on file, as a candidate for the library, confirmed as of today. For staff, "
            + "those of a district for firms in it."
    )]
    public static async Task<CreateFirmPayload> CreateFirm(
        [FromServices] CreateFirm create,
        [FromServices] Caller caller,
        [Description("What staff know of the new firm.")] CreateFirmInput input,
        CancellationToken ct
    ) => new(await create.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Changes a firm's profile, and so confirms what is on file as of today. For the firm's own "
            + "accounts and staff."
    )]
    public static async Task<UpdateFirmPayload> UpdateFirm(
        [FromServices] UpdateFirm update,
        [FromServices] Caller caller,
        [Description("The firm, and the parts of its profile that are to change.")] UpdateFirmInput input,
        CancellationToken ct
    ) => new(await update.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Admits a firm to the key-firm library, suspends it or removes it. For staff.")]
    public static async Task<SetLibraryStatePayload> SetLibraryState(
        [FromServices] SetLibraryState set,
        [FromServices] Caller caller,
        [Description("The firm and the state that it is to have.")] SetLibraryStateInput input,
        CancellationToken ct
    ) => new(await set.RunAsync(input, caller, ct));
}
