using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Api.Schema.Chains;

[Name("Link")]
[Implements(typeof(INode))]
[Description("A link (环节) of a chain: what is made or done there.")]
public sealed partial class LinkNode(Link link) : INode
{
    [Id, Description("The global id.")]
    public string Id => link.Id;

    [Description("The Chinese name.")]
    public string Zh => link.Zh;

    [Description("The English name.")]
    public string En => link.En;

    [Description("The chain it is a link of.")]
    public ChainNode Chain([FromServices] CatalogueCache catalogue) =>
        new(catalogue.Current.Chain(link.Chain) ?? Domain.Chains.Chain.Unreadable(link.Chain));

    [Description("Where in the chain it stands.")]
    public LinkStage Stage => link.Stage;

    [Description("Whether a source names it as a link to strengthen or to fill.")]
    public bool Key => link.KeyLink;

    [CatalogueList(CatalogueList.FeedsOfLink)]
    [Description("The links, of this or another chain, that take what this one makes.")]
    public IEnumerable<LinkNode> Feeds([FromServices] CatalogueCache catalogue) =>
        catalogue.Current.FeedsOf(link).Select(l => new LinkNode(l));

    [CatalogueList(CatalogueList.FedByLink)]
    [Description("The links that this one takes from.")]
    public IEnumerable<LinkNode> FedBy([FromServices] CatalogueCache catalogue) =>
        catalogue.Current.FedBy(link.Id).Select(l => new LinkNode(l));

    [Cost(20)]
    [Description("How well the link is held: who makes it here, what is asked for, and how open the position is.")]
    public IDataLoaderResult<PositionNode> Position([FromServices] PositionOfLink positions) => positions.Load(link.Id);

    [Cost(20)]
    [Description(
        "Firms that could move to this link, because they hold one that feeds it and not yet this one; "
            + "those that hold the most such links first."
    )]
    public IDataLoaderResult<IEnumerable<MoverNode>> Movers(
        IResolveFieldContext context,
        [FromServices] MoversOfLink movers,
        [Description(ListArgumentDescriptions.First)] int? first
    ) => movers.Load(new(link.Id, context.FieldAst, context.Page(first, null).First));

    [CatalogueList(CatalogueList.TermsOfLink)]
    [Description("What makers of this link typically can do.")]
    public IReadOnlyList<string> Terms => link.Terms;

    [Description("Where this comes from.")]
    public Origin Origin([FromServices] CatalogueCache catalogue) =>
        Schema.Chains.Origin.Of(link.Provenance, catalogue);
}

[Name("Position")]
[Description("How well a link is held (卡位).")]
public sealed class PositionNode(Position position)
{
    [Description("How many local firms hold the link.")]
    public int Makers => position.Makers;

    [Description("How many open demands there are at the link; those of a closed circle are not counted.")]
    public int OpenDemands => position.OpenDemands;

    [Description("How many open offers there are at the link; those of a closed circle are not counted.")]
    public int OpenSupplies => position.OpenSupplies;

    [Description("The same in a word.")]
    public Coverage Coverage => position.Coverage;
}
