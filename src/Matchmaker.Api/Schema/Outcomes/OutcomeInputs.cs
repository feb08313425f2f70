using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Outcomes;

namespace Matchmaker.Api.Schema.Outcomes;

public sealed class RecordOutcomeInputGraph : InputOf<RecordOutcomeInput>
{
    public RecordOutcomeInputGraph()
        : base("What an engagement led to.")
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
    public VerifyOutcomeInputGraph()
        : base("An outcome whose evidence staff have seen.")
    {
        Says("clientMutationId", MutationId);
        Id("outcome", "The outcome.");
        Says("note", "What was seen.");
    }
}
