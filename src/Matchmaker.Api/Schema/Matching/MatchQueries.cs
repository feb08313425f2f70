using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain.Access;
using Matchmaker.Matching;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.MatchList)]
    [CostPerCharacter(FieldCosts.MatchCharacter)]
    [Description("Candidates for a need (or needs for an ability) described in free text, without saving it.")]
    public static async Task<MatchConnection> Match(
        IResolveFieldContext context,
        [FromServices] FindMatches find,
        [FromServices] Caller caller,
        [Description("What is described, and what is looked for.")] MatchTextInput input,
        [Description(ListArgumentDescriptions.First)] int? first,
        [Description(ListArgumentDescriptions.After)] string? after
    )
    {
        ListArguments.Lists(input.Links?.Count, input.Districts?.Count);
        var page = context.Page(first, after);
        return new(
            ResultUnwrapping.ValueOrThrow(await find.ForTextAsync(input, page, caller, context.CancellationToken)),
            page
        );
    }

    [Cost(2 * FieldCosts.MatchList)]
    [Description(
        "\"Why not us?\": how a firm stands for a demand, against another firm and why it is not listed. "
            + "Staff and auditors ask for any two firms; a firm's own accounts for their firm alone."
    )]
    public static async Task<ExplanationNode> ExplainMatch(
        IResolveFieldContext context,
        [FromServices] ExplainMatch explain,
        [FromServices] Caller caller,
        [Id, Description("The demand.")] string project,
        [Id, Description("The firm asked about.")] string firm,
        [Id, Description("A firm to compare it with.")] string? against,
        [Description("What the list is narrowed to on which the firm is missed.")] MatchFilter? filter
    ) =>
        new(
            ResultUnwrapping.ValueOrThrow(
                await explain.RunAsync(project, firm, against, filter.Checked(), caller, context.CancellationToken)
            )
        );
}
