using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Matching.Feedback;

namespace Matchmaker.Api.Schema.Matching;

public sealed class MarkMatchInputGraph : InputOf<MarkMatchInput>
{
    public MarkMatchInputGraph()
        : base("A candidate on a list, and what you think of it. Name one of project, firm and text.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("project", "The project whose candidates are listed.");
        Id("firm", "The firm for which projects are listed.");
        Says("text", "The free text that was matched; it is kept with the mark.");
        Says("seeking", "What the free text was matched with; FIRMS when absent.");
        Id("candidate", "The id of the match's candidate.");
        Says("fits", "Whether it fits.");
        Says("reason", "Why, at most 500 characters.");
        Says("version", ReadVersion);
    }
}

public sealed class RemoveMarkInputGraph : InputOf<RemoveMarkInput>
{
    public RemoveMarkInputGraph()
        : base("A mark of yours.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("mark", "The mark.");
        Says("version", ReadVersion);
    }
}

public sealed class PinMatchInputGraph : InputOf<PinMatchInput>
{
    public PinMatchInputGraph()
        : base("A candidate to stand first.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("project", "The project whose candidates are listed.");
        Id("candidate", "The id of the match's candidate; it need not be on the list.");
        Says("reason", "Why, at most 500 characters; told to staff and auditors.");
        Says("version", ReadVersion);
    }
}

public sealed class VetoMatchInputGraph : InputOf<VetoMatchInput>
{
    public VetoMatchInputGraph()
        : base("A candidate not to be listed.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("project", "The project whose candidates are listed.");
        Id("candidate", "The id of the match's candidate.");
        Says("reason", "Why, at most 500 characters; told to staff and auditors.");
        Says("version", ReadVersion);
    }
}

public sealed class RemoveRulingInputGraph : InputOf<RemoveRulingInput>
{
    public RemoveRulingInputGraph()
        : base("A pin or a veto to take back.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("ruling", "The ruling.");
        Says("version", ReadVersion);
    }
}
