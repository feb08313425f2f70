using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Outcomes;

namespace Matchmaker.Api.Schema;

public sealed partial class Mutation
{
    [Cost(FieldCosts.Commit)]
    [Description("Either party or staff record what an engagement led to; what staff record with evidence counts as verified.")]
    public static async Task<EngagementPayload> RecordOutcome(
        [FromServices] RecordOutcome record, [FromServices] Caller caller, [Description("The outcome.")] RecordOutcomeInput input, CancellationToken ct) =>
        new(await record.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Staff who have seen the evidence verify an outcome.")]
    public static async Task<EngagementPayload> VerifyOutcome(
        [FromServices] RecordOutcome record, [FromServices] Caller caller, [Description("The outcome verified.")] VerifyOutcomeInput input, CancellationToken ct) =>
        new(await record.VerifyAsync(input, caller, ct));
}

public sealed class RecordOutcomeInputGraph : InputOf<RecordOutcomeInput>
{
    public RecordOutcomeInputGraph() : base("What an engagement led to.")
    {
        Says("clientMutationId", MutationId);
        Id("engagement", "The engagement.");
        Says("kind", "What it is.");
        Says("amountFen", "The sum agreed, in fen (1/100 CNY); absent where none was.");
        Says("signedOn", "The day of signing, not after today.");
        Says("evidence", "What it can be seen from, at most 1,000 characters.");
    }
}

public sealed class VerifyOutcomeInputGraph : InputOf<VerifyOutcomeInput>
{
    public VerifyOutcomeInputGraph() : base("An outcome whose evidence staff have seen.")
    {
        Says("clientMutationId", MutationId);
        Id("outcome", "The outcome.");
        Says("note", "What was seen.");
    }
}
