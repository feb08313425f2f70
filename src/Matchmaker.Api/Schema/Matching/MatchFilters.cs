using Matchmaker.Api.Schema.Paging;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Matching;

public static class MatchFilters
{
    public static MatchFilter Checked(this MatchFilter? filter)
    {
        if (filter is null)
            return new MatchFilter();
        ListArguments.Lists(filter.Links?.Count, filter.Districts?.Count, filter.Sections?.Count);
        return filter;
    }
}
