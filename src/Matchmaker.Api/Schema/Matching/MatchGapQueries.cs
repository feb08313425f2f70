using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain.Access;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(2 * FieldCosts.MatchList)]
    [CostPerCharacter(2 * FieldCosts.MatchCharacter)]
    [Description(
        "The nearest gap of a need in free text that no candidate serves; null where match finds some, and "
            + "where demands are sought."
    )]
    public static MatchGapNode? MatchGap(
        [FromServices] FindGaps find,
        [FromServices] Caller caller,
        [Description("What is described, and what is looked for.")] MatchTextInput input
    )
    {
        ListArguments.Lists(input.Links?.Count, input.Districts?.Count);
        return ResultUnwrapping.ValueOrNull(find.ForText(input, caller)) is { } gap ? new(gap) : null;
    }

    [Cost(FieldCosts.MatchList)]
    [CostPerCharacter(FieldCosts.MatchCharacter)]
    [Description(
        "What would sharpen a need in free text, from what divides its candidates; null where it is not "
            + "vague, and where demands are sought."
    )]
    public static VagueNeedNode? Sharpen(
        [FromServices] ClarifyNeed sharpen,
        [FromServices] Caller caller,
        [Description("What is described, and what is looked for.")] MatchTextInput input
    )
    {
        ListArguments.Lists(input.Links?.Count, input.Districts?.Count);
        return ResultUnwrapping.ValueOrNull(sharpen.ForText(input, caller)) is { } vague ? new(vague) : null;
    }
}
