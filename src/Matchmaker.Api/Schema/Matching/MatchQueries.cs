using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Matching;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(200)]
    [Description("Candidates for a need (or needs for an ability) described in free text, without saving it.")]
    public static async Task<MatchConnection> Match(
        IResolveFieldContext context, [FromServices] FindMatches find, [FromServices] Caller caller,
        [Description("What is described, and what is looked for.")] MatchTextInput input,
        [Description(Paging.First)] int? first, [Description(Paging.After)] string? after)
    {
        Asked.Lists(input.Links?.Count, input.Districts?.Count);
        var page = context.Page(first, after);
        return new(Answer.Or(await find.ForTextAsync(input, page, caller, context.CancellationToken)), page);
    }
}

public static class MatchFilters
{
    public static MatchFilter Checked(this MatchFilter? filter)
    {
        if (filter is null) return new MatchFilter();
        Asked.Lists(filter.Districts?.Count);
        return filter;
    }
}
