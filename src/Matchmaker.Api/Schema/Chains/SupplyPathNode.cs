using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using GraphQLParser.AST;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Api.Schema.Chains;

[Name("SupplyPath")]
[Description(
    "A way from a link that the supplying firm holds to one that the other holds, each link feeding the next."
)]
public sealed class SupplyPathNode(IEnumerable<LinkNode> links)
{
    [ListOf(9)]
    [Description("The links in the order of supply, both ends included.")]
    public IEnumerable<LinkNode> Links => links;
}

[Name("Mover")]
[Description("A firm that could move to a link, as it makes what the link takes.")]
public sealed class MoverNode(Mover mover)
{
    [Description("The firm that could move there.")]
    public IDataLoaderResult<FirmNode> Firm([FromServices] FirmOfRecord firms) => firms.Load(mover.Firm);

    [CatalogueList(CatalogueList.FedByLink)]
    [Description("The links that it holds already and that feed the one in question.")]
    public IEnumerable<LinkNode> From([FromServices] CatalogueCache catalogue) =>
        mover.From.Select(catalogue.Current.Link).OfType<Link>().Select(l => new LinkNode(l));
}

/// <param name="Field">The field in the document: where it is the same, so is the number asked for.</param>
public sealed record MoversWanted(string Link, GraphQLField Field, int First);

/// <summary>Who could move to links: one call for all links of a field.</summary>
public sealed class MoversOfLink(ISupplyPaths paths)
    : BatchLoader<MoversWanted, IEnumerable<MoverNode>>(
        async (wanted, ct) =>
        {
            var found = new Dictionary<GraphQLField, ILookup<string, MoverNode>>();
            foreach (var field in wanted.GroupBy(w => w.Field))
            {
                var movers = await paths.MoversAsync([.. field.Select(w => w.Link)], field.First().First, ct);
                found[field.Key] = movers.ToLookup(m => m.Link, m => new MoverNode(m), StringComparer.Ordinal);
            }

            return w => found[w.Field][w.Link];
        }
    );
