using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Matching;

public sealed class MatchFilterGraph : InputOf<MatchFilter>
{
    public MatchFilterGraph()
        : base("What a list of candidates is narrowed to; parts that are absent or empty narrow nothing.")
    {
        Says(
            "minScore",
            "Candidates with at least this score, 0 to 1. Below the least that the operator shows (0.12 "
                + "unless set otherwise) it changes nothing."
        );
        Id(
            "links",
            "Candidate firms that hold, or projects at, any of these links; of a free text also where it belongs."
        );
        Id("districts", "Candidate firms, or posters of projects, in any of these districts.");
        Says("minTier", "Candidate firms that hold this tier or a higher one on the same ladder.");
        Says(
            "includeExcluded",
            "True also lists candidates with an unmet hard requirement, after the others and marked excluded.",
            false
        );
        Says(
            "sections",
            "Candidates in any of these sections of the list; totalCount then counts those. Ask for NOT_FITTING by "
                + "itself to fold it below a page of the others."
        );
    }
}
