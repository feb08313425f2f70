using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Api.Schema.Chains;

[Name("Link")]
[Implements(typeof(INode))]
[Description(
    "A link (环节) of a chain: a product or a step that firms can hold as a position (卡位). Anybody may read it."
)]
public sealed partial class LinkNode(Link link) : INode
{
    [Id, Description("The global id, for node(id) and for filters: \"link_rte-bogie\".")]
    public string Id => link.Id;

    [Description("What is made or done there, in Chinese.")]
    public string NameZh => link.Zh;

    [Description("What is made or done there, in English.")]
    public string NameEn => link.En;

    [Description("The chain that it belongs to; links that feed it may be of other chains.")]
    public ChainNode Chain([FromServices] CatalogueCache catalogue) =>
        new(catalogue.Current.Chain(link.Chain) ?? Domain.Chains.Chain.Unreadable(link.Chain));

    [Description("Whether it stands upstream, midstream or downstream in its chain.")]
    public LinkStage Stage => link.Stage;

    [Description("Whether a source names it as a link to strengthen or to fill.")]
    public bool KeyLink => link.KeyLink;

    [CatalogueList(CatalogueList.FeedsOfLink)]
    [Description("The links, of this or another chain, that take what this one makes.")]
    public IEnumerable<LinkNode> Feeds([FromServices] CatalogueCache catalogue) =>
        catalogue.Current.FeedsOf(link).Select(l => new LinkNode(l));

    [CatalogueList(CatalogueList.FedByLink)]
    [Description("The links, of this or another chain, whose products this one takes.")]
    public IEnumerable<LinkNode> FedBy([FromServices] CatalogueCache catalogue) =>
        catalogue.Current.FedBy(link.Id).Select(l => new LinkNode(l));

    [Cost(20)]
    [Description("How well the link is held: who makes it here, what is asked for, and how open the position is.")]
    public IDataLoaderResult<LinkCoverageNode> Coverage([FromServices] CoverageOfLink coverages) =>
        coverages.Load(link.Id);

    [Cost(20)]
    [Description(
        "Firms that could move to this link, because they hold one that feeds it and not yet this one; "
            + "those that hold the most such links first."
    )]
    public IDataLoaderResult<IEnumerable<MoverNode>> Movers(
        IResolveFieldContext context,
        [FromServices] MoversOfLink movers,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual
    ) => movers.Load(new(link.Id, context.FieldAst, context.Page(first, null).First));

    [CatalogueList(CatalogueList.TermsOfLink)]
    [Description("What makers of this link typically can do; matching reads a text into links by these words.")]
    public IReadOnlyList<string> Terms => link.Terms;

    [Description("The sources that the link rests on.")]
    public Origin Origin([FromServices] CatalogueCache catalogue) =>
        Schema.Chains.Origin.Of(link.Provenance, catalogue);
}

[Name("LinkCoverage")]
[Description("How well local firms hold a link (卡位).")]
public sealed class LinkCoverageNode(LinkCoverage coverage)
{
    [Description("The number of local firms that hold the link, in the library or candidates for it.")]
    public int MakerCount => coverage.MakerCount;

    [Description("The number of open demands at the link; those of a closed circle are not counted.")]
    public int OpenDemandCount => coverage.OpenDemandCount;

    [Description("The number of open offers at the link; those of a closed circle are not counted.")]
    public int OpenSupplyCount => coverage.OpenSupplyCount;

    [Description("The three numbers in a word, as the chain map colours the link.")]
    public Coverage Level => coverage.Level;
}
