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
    [Description("Staff put a new firm on file, as a candidate for the library, confirmed as of today.")]
    public static async Task<CreateFirmPayload> CreateFirm(
        [FromServices] CreateFirm create,
        [FromServices] Caller caller,
        [Description("What is known of it.")] CreateFirmInput input,
        CancellationToken ct
    ) => new(await create.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("A firm, or staff for it, change its profile, and so confirm what is on file as of today.")]
    public static async Task<UpdateFirmPayload> UpdateFirm(
        [FromServices] UpdateFirm update,
        [FromServices] Caller caller,
        [Description("What is to change.")] UpdateFirmInput input,
        CancellationToken ct
    ) => new(await update.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Staff admit a firm to the key-firm library, suspend or remove it.")]
    public static async Task<SetLibraryStatePayload> SetLibraryState(
        [FromServices] SetLibraryState set,
        [FromServices] Caller caller,
        [Description("The decision.")] SetLibraryStateInput input,
        CancellationToken ct
    ) => new(await set.RunAsync(input, caller, ct));
}
