using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Outcomes;

namespace Matchmaker.Api.Schema.Outcomes;

public sealed class RecordOutcomeInputGraph : InputOf<RecordOutcomeInput>
{
    public RecordOutcomeInputGraph()
        : base("What an engagement led to, once both sides have agreed to talk.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("engagement", "The id of the engagement that led to it.");
        Says("kind", "What it led to: a trial, an order, a contract and so on.");
        Says("amountFen", "The sum agreed, in fen (1/100 CNY); absent where none was.");
        Says("signedOn", "The day of signing, not after today.");
        Says("evidence", "What it can be seen from, as the number of a contract; at most 1,000 characters.");
    }
}

public sealed class VerifyOutcomeInputGraph : InputOf<VerifyOutcomeInput>
{
    public VerifyOutcomeInputGraph()
        : base("An outcome whose evidence staff have seen.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("outcome", "The id of the outcome whose evidence you have seen.");
        Says(
            "version",
            "The version of the engagement that you read: when it is no longer the current one, nothing is changed and "
                + "the answer is CONFLICT (STALE_VERSION)."
        );
        Says("note", "What was seen, at most 500 characters; for the audit trail.");
    }
}

public sealed class CorrectOutcomeInputGraph : InputOf<CorrectOutcomeInput>
{
    public CorrectOutcomeInputGraph()
        : base("A correction of an outcome: what is absent stays, null clears.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("outcome", "The id of the outcome that is corrected.");
        Says(
            "version",
            "The version of the engagement that you read: when it is no longer the current one, nothing is changed and "
                + "the answer is CONFLICT (STALE_VERSION)."
        );
        Says("reason", "Why it is corrected, at most 500 characters.");
        Says("kind", "What it led to: a trial, an order, a contract and so on; it cannot be cleared.");
        Says("amountFen", "The sum agreed, in fen (1/100 CNY); null where none was.");
        Says("signedOn", "The day of signing, not after today; it cannot be cleared.");
        Says("evidence", "What it can be seen from, at most 1,000 characters; null clears it.");
    }
}
