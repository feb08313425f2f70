using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain.Access;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Projects;

public sealed partial class ProjectNode
{
    [Cost(2 * FieldCosts.MatchList)]
    [Description(
        "The nearest gap of an open demand whose list of matches is empty under the same filter; null "
            + "otherwise. For its poster and staff."
    )]
    public MatchGapNode? MatchGap(
        [FromServices] FindGaps find,
        [FromServices] Caller caller,
        [Description(ListArgumentDescriptions.Filter)] MatchFilter? filter
    ) => ResultUnwrapping.ValueOrNull(find.ForProject(project, filter.Checked(), caller)) is { } gap ? new(gap) : null;

    [Cost(FieldCosts.MatchList)]
    [Description(
        "What would sharpen a demand, also one not yet open, from what divides its candidates; null where "
            + "it is not vague. For its poster and staff."
    )]
    public VagueNeedNode? Sharpen([FromServices] ClarifyNeed sharpen, [FromServices] Caller caller) =>
        ResultUnwrapping.ValueOrNull(sharpen.ForProject(project, caller)) is { } vague ? new(vague) : null;
}
