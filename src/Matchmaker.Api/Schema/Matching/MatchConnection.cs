using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Matching;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Matching;

/// <param name="gapOf">Asks for what the list leaves open; null where a list of that kind never does.</param>
[Description("A page of candidates, the best first, and how the question was read.")]
public sealed class MatchConnection(
    MatchAnswer answer,
    PageRequest asked,
    Func<FindGaps, Caller, Result<MatchGap>>? gapOf = null
)
    : ConnectionOf<MatchEdge, MatchNode>(
        [.. answer.Page.Edges.Select(e => new MatchEdge(e.Cursor, new MatchNode(e.Node)))],
        PageInfo.Of(answer.Page, asked),
        answer.Page.Total
    )
{
    [Description("The version of the weights: scores of two versions cannot be compared.")]
    public string Model => answer.Model;

    [Description("What was sought, so that a person sees how the question was read.")]
    public UnderstoodNode Understood => new(answer.Understood);

    [Cost(FieldCosts.MatchGap)]
    [Description(
        "What a list without a candidate that is GOOD leaves open: who comes nearest and what they lack. Null where "
            + "somebody fits well, and where demands are sought."
    )]
    public MatchGapNode? MatchGap([FromServices] FindGaps find, [FromServices] Caller caller) =>
        gapOf is not null
        && answer.Page.Items.All(m => m.Grade > MatchGrade.Good)
        && ResultUnwrapping.ValueOrNull(gapOf(find, caller)) is { } gap
            ? new(gap)
            : null;
}

[Description("A candidate and its place in a list.")]
public sealed class MatchEdge(string cursor, MatchNode node) : EdgeOf<MatchNode>(cursor, node);

[Name("Understood")]
[Description("How a question was read before it was matched.")]
public sealed class UnderstoodNode(Understood understood)
{
    [Description(
        "What is sought, each thing as it was written and joined by 、, after requirements, quantities and the speech "
            + "of tenders were taken out; empty where nothing is. Of a firm its profile."
    )]
    public string Text => understood.Text;

    [ListOf(13)]
    [Description(
        "The links at which the question stands. Of free text first those that the filter names, then at most three "
            + "that it was read into: proposals that nobody has confirmed, which narrow nothing and give no score "
            + "until they are sent in the filter."
    )]
    public IEnumerable<LinkNode> Links([FromServices] CatalogueCache catalogue) =>
        understood.Links.Select(catalogue.Current.Link).OfType<Link>().Select(l => new LinkNode(l));

    [ListOf(30)]
    [Description("What is asked of a candidate, as it was stated or recognised in the text.")]
    public IEnumerable<RequirementNode> Requirements => understood.Requirements.Select(q => new RequirementNode(q));
}
