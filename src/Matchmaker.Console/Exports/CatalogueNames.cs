using Matchmaker.Domain;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Console.Exports;

/// <summary>Names of the catalogue's records, by their ids, for the columns of an export.</summary>
public static class CatalogueNames
{
    public static LocalizedText? DistrictName(this Catalogue catalogue, string? id) =>
        id is not null && catalogue.District(id) is { } district ? new(district.Zh, district.En) : null;

    public static IEnumerable<LocalizedText> LinkNames(this Catalogue catalogue, IEnumerable<string> ids) =>
        ids.Select(catalogue.Link).OfType<Link>().Select(link => new LocalizedText(link.Zh, link.En));

    public static IEnumerable<LocalizedText> ChainNames(this Catalogue catalogue, IEnumerable<string> ids) =>
        ids.Select(catalogue.Chain).OfType<Chain>().Select(chain => new LocalizedText(chain.Zh, chain.En));
}
