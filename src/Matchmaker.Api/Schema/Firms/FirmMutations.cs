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
    [Description("A firm keeps its profile; staff add firms. Saving confirms what is on file as of today.")]
    public static async Task<FirmPayload> SaveFirm(
        [FromServices] SaveFirm save,
        [FromServices] Caller caller,
        [Description("What to keep on file.")] SaveFirmInput input,
        CancellationToken ct
    ) => new(await save.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Staff admit a firm to the key-firm library, suspend or remove it.")]
    public static async Task<FirmPayload> KeepLibrary(
        [FromServices] KeepLibrary keep,
        [FromServices] Caller caller,
        [Description("The decision.")] KeepLibraryInput input,
        CancellationToken ct
    ) => new(await keep.RunAsync(input, caller, ct));
}
