using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Outcomes;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Outcomes;

namespace Matchmaker.Api.Schema;

public sealed partial class Mutation
{
    [Cost(FieldCosts.Commit)]
    [Description(
        "Either party or staff record what an engagement led to; what staff record with evidence counts as "
            + "verified."
    )]
    public static async Task<RecordOutcomePayload> RecordOutcome(
        [FromServices] RecordOutcome record,
        [FromServices] Caller caller,
        [Description("The outcome, and the engagement that led to it.")] RecordOutcomeInput input,
        CancellationToken ct
    ) => new(await record.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Corrects an outcome by a new one that takes its place, with the reason; the one before is kept and counts no "
            + "longer. Either party or staff; what is verified staff alone. Nobody has verified the new one yet."
    )]
    public static async Task<CorrectOutcomePayload> CorrectOutcome(
        [FromServices] CorrectOutcome correct,
        [FromServices] Caller caller,
        [Description("The outcome, and the parts of it that are corrected.")] CorrectOutcomeInput input,
        CancellationToken ct
    ) => new(await correct.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Staff who have seen the evidence verify an outcome.")]
    public static async Task<VerifyOutcomePayload> VerifyOutcome(
        [FromServices] RecordOutcome record,
        [FromServices] Caller caller,
        [Description("The outcome whose evidence you have seen.")] VerifyOutcomeInput input,
        CancellationToken ct
    ) => new(await record.VerifyAsync(input, caller, ct));
}
