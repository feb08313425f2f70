using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Matching;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Projects;

public sealed partial class ProjectNode
{
    [Cost(FieldCosts.MatchListOfRecord)]
    [Description(
        "Firms (with the offer concerned, if any) that are candidates for this project, the best first. "
            + "For its poster, staff and auditors; null with FORBIDDEN for everybody else."
    )]
    public MatchConnection? Matches(
        IResolveFieldContext context,
        [FromServices] FindMatches find,
        [FromServices] Caller caller,
        [Description(ListArgumentDescriptions.Filter)] MatchFilter? filter = null,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        var page = context.Page(first, after);
        var narrowed = filter.Checked();
        return new(
            ResultUnwrapping.ValueOrThrow(find.ForProject(project, narrowed, page, caller)),
            page,
            (gaps, asking) => gaps.ForProject(project, narrowed, asking)
        );
    }
}
