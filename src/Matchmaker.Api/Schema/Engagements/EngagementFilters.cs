using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema.Engagements;

public static class EngagementFilters
{
    public static EngagementFilter Checked(this EngagementFilter? filter)
    {
        if (filter is null)
            return new EngagementFilter();
        ListArguments.Lists(filter.Stages?.Count, filter.Chains?.Count, filter.Districts?.Count);
        return filter;
    }
}
