using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Api.Schema.Chains;

[Name("Chain")]
[Implements(typeof(INode))]
[Description("An industry chain (产业链) of the city's catalogue.")]
public sealed class ChainNode(Chain chain) : INode
{
    [Id, Description("The global id.")]
    public string Id => chain.Id;

    [Description("Its name in Chinese.")]
    public string NameZh => chain.Zh;

    [Description("Its name in English.")]
    public string NameEn => chain.En;

    [Description("The group of the catalogue it belongs to.")]
    public ChainGroup Group => chain.Group;

    [CatalogueList(CatalogueList.LinksOfChain)]
    [Description("Its links, from upstream to downstream.")]
    public IEnumerable<LinkNode> Links([FromServices] CatalogueCache catalogue) =>
        catalogue.Current.LinksOf(chain.Id).Select(l => new LinkNode(l));

    [ListOf(20)]
    [Description("The firms that lead it (链主).")]
    public IDataLoaderResult<IEnumerable<FirmNode>> Leaders([FromServices] LeadersOfChain leaders) =>
        leaders.Load(chain.Id);

    [Description("The version of the catalogue that lists it.")]
    public string Catalogue => chain.Catalogue;

    [Description("The first day on which it is in force.")]
    public DateOnly InForceFrom => chain.From;

    [Description("The last day on which it was in force; null while it still is.")]
    public DateOnly? InForceUntil => chain.Until;

    [Description("Where this comes from.")]
    public Origin Origin([FromServices] CatalogueCache catalogue) =>
        Schema.Chains.Origin.Of(chain.Provenance, catalogue);
}
