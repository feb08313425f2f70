using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Chains;

public sealed class ChainNodes(CatalogueCache catalogue) : INodesOf
{
    public string Prefix => "chain";

    public Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IEnumerable<INode>>(
            ids.Select(catalogue.Current.Chain).OfType<Chain>().Select(c => new ChainNode(c))
        );
}

public sealed class LinkNodes(CatalogueCache catalogue) : INodesOf
{
    public string Prefix => "link";

    public Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IEnumerable<INode>>(
            ids.Select(catalogue.Current.Link).OfType<Link>().Select(l => new LinkNode(l))
        );
}

public sealed class DistrictNodes(CatalogueCache catalogue) : INodesOf
{
    public string Prefix => "district";

    public Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IEnumerable<INode>>(
            ids.Select(catalogue.Current.District).OfType<District>().Select(d => new DistrictNode(d))
        );
}

public sealed class SourceNodes(CatalogueCache catalogue) : INodesOf
{
    public string Prefix => "source";

    public Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IEnumerable<INode>>(
            ids.Select(catalogue.Current.Source).OfType<Source>().Select(s => new SourceNode(s))
        );
}
