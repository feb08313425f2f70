using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Matching.Feedback;

namespace Matchmaker.Api.Schema.Matching;

public sealed class MarkMatchInputGraph : InputOf<MarkMatchInput>
{
    public MarkMatchInputGraph()
        : base(
            "A candidate on a list, and what you think of it. The list is that of exactly one of project, "
                + "firm and text."
        )
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("project", "The id of the project whose list of candidates it is.");
        Id("firm", "The id of the firm whose list of projects it is.");
        Says("text", "The free text whose list it is; it is kept with the mark.");
        Says("seeking", "What the free text was matched with; FIRMS when absent.");
        Id("candidate", "The id of the match's candidate, as the list told it.");
        Says(
            "fits",
            "True: the candidate fits, and stands in the section FITTING of this list. False: it does not, and stands "
                + "in NOT_FITTING. What is like it moves with it on your lists."
        );
        Says("reason", "Why, at most 500 characters; nobody but your account reads it.");
        Says("version", ReadVersion);
    }
}

public sealed class RemoveMarkInputGraph : InputOf<RemoveMarkInput>
{
    public RemoveMarkInputGraph()
        : base("A mark of yours that you take back.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("mark", "The id of a mark of your own.");
        Says("version", ReadVersion);
    }
}

public sealed class PinMatchInputGraph : InputOf<PinMatchInput>
{
    public PinMatchInputGraph()
        : base("A candidate to stand first on a project's list.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("project", "The id of the project whose list of candidates it is.");
        Id("candidate", "The id of the match's candidate, a firm or a project; it need not be on the list.");
        Says("reason", "Why, at most 500 characters; told to staff and auditors.");
        Says("version", ReadVersion);
    }
}

public sealed class VetoMatchInputGraph : InputOf<VetoMatchInput>
{
    public VetoMatchInputGraph()
        : base("A candidate not to be listed for a project.")
    {
        Says("idempotencyKey", IdempotencyKey);
        Id("project", "The id of the project whose list of candidates it is.");
        Id("candidate", "The id of the match's candidate, as the list told it.");
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
        Id("ruling", "The id of the pin or the veto, as Match.ruling or Project.rulings told it.");
        Says("version", ReadVersion);
    }
}
