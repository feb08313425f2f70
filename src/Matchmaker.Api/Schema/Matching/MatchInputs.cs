using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Matching;

public sealed class MatchFilterGraph : InputOf<MatchFilter>
{
    public MatchFilterGraph()
        : base("What a list of candidates is narrowed to.")
    {
        Says("minScore", "Candidates with at least this score, 0 to 1.");
        Id("districts", "Candidate firms in any of these districts.");
        Says("minTier", "Candidate firms that hold this tier or a higher one on the same ladder.");
        Says(
            "unexcluded",
            "True (the default) leaves out candidates with an unmet hard requirement; false lists them "
                + "after the others."
        );
    }
}

public sealed class MatchTextInputGraph : InputOf<MatchTextInput>
{
    public MatchTextInputGraph()
        : base("A need or an ability in free text.")
    {
        Says("text", "The text.");
        Says("seeking", "What it is matched with.");
        Id("links", "The links it is at, where they are known.");
        Id("districts", "Firms in any of these districts.");
        Says("minTier", "Firms that hold this tier or a higher one on the same ladder.");
    }
}
