using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema.Projects;

public static class ProjectFilters
{
    public static ProjectFilter Checked(this ProjectFilter? filter)
    {
        if (filter is null)
            return new ProjectFilter();
        ListArguments.Text(filter.Text, "filter", "text");
        ListArguments.Lists(
            filter.Kinds?.Count,
            filter.Types?.Count,
            filter.Chains?.Count,
            filter.Links?.Count,
            filter.Districts?.Count,
            filter.States?.Count
        );
        return filter;
    }
}
