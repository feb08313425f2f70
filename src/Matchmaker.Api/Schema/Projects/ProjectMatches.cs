using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain.Access;
using Matchmaker.Matching;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Projects;

public sealed partial class ProjectNode
{
    [Cost(FieldCosts.MatchListOfRecord)]
    [Description(
        "Firms (with the offer concerned, if any) that are candidates for this project, the best first. For "
            + "its poster and staff."
    )]
    public MatchConnection Matches(
        IResolveFieldContext context,
        [FromServices] FindMatches find,
        [FromServices] Caller caller,
        [Description(ListArgumentDescriptions.First)] int? first,
        [Description(ListArgumentDescriptions.After)] string? after,
        [Description(ListArgumentDescriptions.Filter)] MatchFilter? filter
    )
    {
        var page = context.Page(first, after);
        return new(ResultUnwrapping.ValueOrThrow(find.ForProject(project, filter.Checked(), page, caller)), page);
    }
}
