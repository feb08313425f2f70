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
[Description(
    "An industry chain (产业链) of the city's catalogue, from materials to services, as links. Anybody "
        + "may read it."
)]
public sealed class ChainNode(Chain chain) : INode
{
    [Id, Description("The global id, for chain(id) and node(id): \"chain_rail-transit-equipment\".")]
    public string Id => chain.Id;

    [Description("Its Chinese name, as the catalogue has it.")]
    public string NameZh => chain.Zh;

    [Description("Its English name, as the reference data gives it.")]
    public string NameEn => chain.En;

    [Description("The group of the catalogue it belongs to.")]
    public ChainGroup Group => chain.Group;

    [CatalogueList(CatalogueList.LinksOfChain)]
    [Description("Its links, from upstream to downstream.")]
    public IEnumerable<LinkNode> Links([FromServices] CatalogueCache catalogue) =>
        catalogue.Current.LinksOf(chain.Id).Select(l => new LinkNode(l));

    [ListOf(20)]
    [Description("The firms that lead it (链主), which post its scenarios and needs.")]
    public IDataLoaderResult<IEnumerable<FirmNode>> Leaders([FromServices] LeadersOfChain leaders) =>
        leaders.Load(chain.Id);

    [Description("The version of the catalogue that lists it.")]
    public string Catalogue => chain.Catalogue;

    [Description("The first day on which it is in force.")]
    public DateOnly InForceFrom => chain.From;

    [Description("The last day on which it was in force; null while it still is.")]
    public DateOnly? InForceUntil => chain.Until;

    [Description("The sources that the chain and its place in the catalogue rest on.")]
    public Origin Origin([FromServices] CatalogueCache catalogue) =>
        Schema.Chains.Origin.Of(chain.Provenance, catalogue);
}
