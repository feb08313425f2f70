using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Api.Schema.Chains;

public enum CatalogueList
{
    Chains,
    Districts,
    LinksOfChain,
    FeedsOfLink,
    FedByLink,
    TermsOfLink,
}

/// <summary>A list of the catalogue, as long as the longest of its kind in the catalogue in force.</summary>
public sealed class CatalogueListAttribute(CatalogueList list) : LengthAttribute
{
    public CatalogueList List { get; } = list;

    public override double Of(IServiceProvider services)
    {
        var catalogue = services.GetRequiredService<CatalogueCache>().Current;
        return List switch
        {
            CatalogueList.Chains => catalogue.Chains.Count,
            CatalogueList.Districts => catalogue.Districts.Count,
            CatalogueList.LinksOfChain => catalogue.Longest.LinksOfChain,
            CatalogueList.FeedsOfLink => catalogue.Longest.FeedsOfLink,
            CatalogueList.FedByLink => catalogue.Longest.FedByLink,
            _ => catalogue.Longest.TermsOfLink,
        };
    }
}
