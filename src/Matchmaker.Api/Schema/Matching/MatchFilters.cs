using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain.Access;
using Matchmaker.Matching;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Matching;

public static class MatchFilters
{
    public static MatchFilter Checked(this MatchFilter? filter)
    {
        if (filter is null) return new MatchFilter();
        ListArguments.Lists(filter.Districts?.Count);
        return filter;
    }
}
