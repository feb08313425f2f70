using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain.Access;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(2 * FieldCosts.MatchList)]
    [CostPerCharacter(2 * FieldCosts.MatchCharacter)]
    [Description("The nearest gap of a need in free text that no candidate serves; null where match finds some, and where demands are sought.")]
    public static MatchGapNode? MatchGap(
        [FromServices] FindGaps find, [FromServices] Caller caller, [Description("What is described, and what is looked for.")] MatchTextInput input)
    {
        ListArguments.Lists(input.Links?.Count, input.Districts?.Count);
        return ResultUnwrapping.ValueOrNull(find.ForText(input, caller)) is { } gap ? new(gap) : null;
    }

    [Cost(FieldCosts.MatchList)]
    [CostPerCharacter(FieldCosts.MatchCharacter)]
    [Description("What would sharpen a need in free text, from what divides its candidates; null where it is not vague, and where demands are sought.")]
    public static VagueNeedNode? Sharpen(
        [FromServices] ClarifyNeed sharpen, [FromServices] Caller caller, [Description("What is described, and what is looked for.")] MatchTextInput input)
    {
        ListArguments.Lists(input.Links?.Count, input.Districts?.Count);
        return ResultUnwrapping.ValueOrNull(sharpen.ForText(input, caller)) is { } vague ? new(vague) : null;
    }
}

public sealed partial class ProjectNode
{
    [Cost(2 * FieldCosts.MatchList)]
    [Description("The nearest gap of an open demand whose list of matches is empty under the same filter; null otherwise. For its poster and staff.")]
    public MatchGapNode? MatchGap([FromServices] FindGaps find, [FromServices] Caller caller, [Description(ListArgumentDescriptions.Filter)] MatchFilter? filter) =>
        ResultUnwrapping.ValueOrNull(find.ForProject(project, filter.Checked(), caller)) is { } gap ? new(gap) : null;

    [Cost(FieldCosts.MatchList)]
    [Description("What would sharpen a demand, also one not yet open, from what divides its candidates; null where it is not vague. For its poster and staff.")]
    public VagueNeedNode? Sharpen([FromServices] ClarifyNeed sharpen, [FromServices] Caller caller) =>
        ResultUnwrapping.ValueOrNull(sharpen.ForProject(project, caller)) is { } vague ? new(vague) : null;
}

public sealed partial class LinkNode
{
    [ListOf(FindUnserved.MostLookedAt)]
    [Cost(FieldCosts.Unserved)]
    [Description("Of the newest 20 open demands at the link, public or of the programme, those that have no candidate that anyone could find.")]
    public IEnumerable<ProjectNode> Unserved([FromServices] FindUnserved find, [FromServices] Caller caller) =>
        find.At(link.Id, caller).Select(p => new ProjectNode(p));

    [ListOf(FindLikelyMakers.Most)]
    [Cost(FieldCosts.LikelyMakers)]
    [Description("Firms that could make what the link asks for although they do not stand there, best first, by a ranker learned from who makes what; at most 20.")]
    public IEnumerable<LikelyMakerNode> LikelyMakers([FromServices] FindLikelyMakers find) => find.At(link.Id).Select(m => new LikelyMakerNode(m));
}
