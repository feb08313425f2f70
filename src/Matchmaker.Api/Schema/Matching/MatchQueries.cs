using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.MatchList)]
    [CostPerCharacter(FieldCosts.MatchCharacter)]
    [Description(
        "Candidates for a need (or needs for an ability) described in free text, without saving it. For anyone, among "
            + "what they may know of."
    )]
    public static async Task<MatchConnection?> Matches(
        IResolveFieldContext context,
        [FromServices] FindMatches find,
        [FromServices] Caller caller,
        [Description("The need or the ability in words, 1 to 5,000 characters.")] string text,
        [Description(
            "What the text is matched with: FIRMS that could do it, DEMANDS that it could serve, or SUPPLIES "
                + "like it."
        )]
            Seeking seeking,
        [Description(ListArgumentDescriptions.Filter)] MatchFilter? filter = null,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        var (asked, page) = (new MatchText(text, seeking) { Filter = filter.Checked() }, context.Page(first, after));
        return new(
            ResultUnwrapping.ValueOrThrow(await find.ForTextAsync(asked, page, caller, context.CancellationToken)),
            page,
            (gaps, asking) => gaps.ForText(asked, asking)
        );
    }

    [Cost(FieldCosts.MatchList)]
    [CostPerCharacter(FieldCosts.MatchCharacter)]
    [Description(
        "What would make a need in free text clearer, from what divides its candidates; null where it is clear "
            + "enough, and where demands are sought."
    )]
    public static NeedAdviceNode? NeedAdvice(
        [FromServices] ClarifyNeed clarify,
        [FromServices] Caller caller,
        [Description("The need in words, 1 to 5,000 characters.")] string text,
        [Description(
            "What the text is matched with: FIRMS that could do it, DEMANDS that it could serve, or SUPPLIES "
                + "like it."
        )]
            Seeking seeking,
        [Description(ListArgumentDescriptions.Filter)] MatchFilter? filter = null
    ) =>
        ResultUnwrapping.ValueOrNull(
            clarify.ForText(new MatchText(text, seeking) { Filter = filter.Checked() }, caller)
        )
            is { } advice
            ? new(advice)
            : null;

    [Cost(2 * FieldCosts.MatchList)]
    [Description(
        "\"Why not us?\": how a firm stands for a demand, against another firm and why it is not listed. "
            + "Staff and auditors ask for any two firms; a firm's own accounts for their firm alone."
    )]
    public static async Task<ExplanationNode?> MatchExplanation(
        IResolveFieldContext context,
        [FromServices] ExplainMatch explain,
        [FromServices] Caller caller,
        [Id, Description("The id of the demand on whose list the firm is missed.")] string project,
        [Id, Description("The id of the firm asked about.")] string firm,
        [Id, Description("The id of a firm to compare it with; no comparison when absent.")] string? against = null,
        [Description("The filter of the list on which the firm is missed, as it was asked for.")]
            MatchFilter? filter = null
    ) =>
        new(
            ResultUnwrapping.ValueOrThrow(
                await explain.RunAsync(project, firm, against, filter.Checked(), caller, context.CancellationToken)
            )
        );
}
