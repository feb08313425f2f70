using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Firms;

/// <summary>The filters of the list of firms, as its address holds them.</summary>
public sealed record FirmListFilters(
    string? Text,
    string? Chains,
    string? Districts,
    string? Tiers,
    string? Library,
    string? Links,
    string? Order
)
{
    public static FirmListFilters Of(IQueryCollection query) =>
        new(
            query["text"],
            query["chains"],
            query["districts"],
            query["tiers"],
            query["library"],
            query["links"],
            query["order"]
        );

    /// <summary>By name, unless another order is asked for.</summary>
    public FirmOrder By => FilterQuery.Values<FirmOrder>(Order) is [var one] ? one : FirmOrder.Name;

    /// <summary>Firms struck from the library are in it for who sees all.</summary>
    public FirmQuery QueryFor(Caller caller) =>
        new(
            new FirmFilter(
                FilterQuery.Text(Text),
                FilterQuery.Ids(Chains),
                FilterQuery.Ids(Links),
                FilterQuery.Ids(Districts),
                null,
                FilterQuery.Values<Tier>(Tiers),
                FilterQuery.Values<LibraryState>(Library)
            ),
            By,
            WithRemoved: caller.SeesAll
        );
}
