using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Outcomes;

namespace Matchmaker.Api.Schema.Outcomes;

public sealed class RecordOutcomeInputGraph : InputOf<RecordOutcomeInput>
{
    public RecordOutcomeInputGraph()
        : base("What an engagement led to.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("engagement", "The engagement.");
        Says("kind", "What it is.");
        Says("amountFen", "The sum agreed, in fen (1/100 CNY); absent where none was.");
        Says("signedOn", "The day of signing, not after today.");
        Says("evidence", "What it can be seen from, at most 1,000 characters.");
    }
}

public sealed class VerifyOutcomeInputGraph : InputOf<VerifyOutcomeInput>
{
    public VerifyOutcomeInputGraph()
        : base("An outcome whose evidence staff have seen.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("outcome", "The outcome.");
        Says(
            "version",
            "The version of the engagement that you read: when it is no longer the current one, nothing is changed and "
                + "the answer is CONFLICT (STALE_VERSION)."
        );
        Says("note", "What was seen, at most 500 characters; for the audit trail.");
    }
}
