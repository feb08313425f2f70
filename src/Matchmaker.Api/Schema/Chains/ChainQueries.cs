using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [CatalogueList(CatalogueList.Chains)]
    [Description("The chain catalogue in force on a date (today by default).")]
    public static IEnumerable<ChainNode> Chains(
        [FromServices] CatalogueCache catalogue,
        [FromServices] TimeProvider time,
        [Description("The day whose catalogue is asked for; today in the city when absent.")] DateOnly? asOf
    ) => catalogue.Current.ChainsOn(asOf ?? time.Today()).Select(c => new ChainNode(c));

    [Description("One chain; null when there is none by this id.")]
    public static ChainNode? Chain(
        [FromServices] CatalogueCache catalogue,
        [Id, Description("The id of the chain, as \"chain_rail-transit-equipment\".")] string id
    ) => catalogue.Current.Chain(id) is { } chain ? new ChainNode(chain) : null;

    [CatalogueList(CatalogueList.Districts)]
    [Description("The districts of the city, by code.")]
    public static IEnumerable<DistrictNode> Districts([FromServices] CatalogueCache catalogue) =>
        catalogue.Current.Districts.Select(d => new DistrictNode(d));
}
