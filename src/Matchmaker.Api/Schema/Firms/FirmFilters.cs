using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Firms;

public static class FirmFilters
{
    public static FirmFilter Checked(this FirmFilter? filter)
    {
        if (filter is null)
            return new FirmFilter();
        ListArguments.Text(filter.Text, "filter", "text");
        ListArguments.Lists(
            filter.Chains?.Count,
            filter.Links?.Count,
            filter.Districts?.Count,
            filter.Roles?.Count,
            filter.Tiers?.Count,
            filter.Library?.Count
        );
        return filter;
    }
}
