using Matchmaker.Api.Http.Loading;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Nodes;

/// <summary>
/// Reads whatever ids name, where the caller may know of it: one store call for each kind among the ids.
/// </summary>
public sealed class NodesByIds(IEnumerable<INodesOf> readers)
{
    private readonly Dictionary<string, INodesOf> _readers = readers.ToDictionary(
        r => r.Prefix,
        StringComparer.Ordinal
    );

    /// <summary>Whether what has ids of this kind is a node.</summary>
    public bool Has(string prefix) => _readers.ContainsKey(prefix);

    /// <summary>By id; those that are not there, or that the caller may not know of, are absent.</summary>
    public async Task<IReadOnlyDictionary<string, INode>> ReadAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken ct
    )
    {
        var found = new Dictionary<string, INode>(StringComparer.Ordinal);
        foreach (var kind in ids.GroupBy(Ids.Prefix))
        {
            if (!_readers.TryGetValue(kind.Key, out var reader))
                continue;
            foreach (var node in await reader.ByIdsAsync([.. kind], ct))
                found[node.Id] = node;
        }
        return found;
    }
}

/// <summary>The same for fields that ask for one id each.</summary>
public sealed class NodeById(NodesByIds nodes)
    : BatchLoader<string, INode?>(
        async (ids, ct) =>
        {
            var found = await nodes.ReadAsync(ids, ct);
            return id => found.GetValueOrDefault(id);
        }
    );
