using Matchmaker.Api.Http.Loading;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Nodes;

/// <summary>
/// Whatever an id names, where the caller may know of it: one store call for each kind among the ids.
/// </summary>
public sealed class NodeById(IEnumerable<INodesOf> readers)
    : BatchLoader<string, INode?>(
        async (ids, ct) =>
        {
            var found = new Dictionary<string, INode>(StringComparer.Ordinal);
            foreach (var kind in ids.GroupBy(Ids.Prefix))
            {
                if (readers.FirstOrDefault(r => r.Prefix == kind.Key) is not { } reader)
                    continue;
                foreach (var node in await reader.ByIdsAsync([.. kind], ct))
                    found[node.Id] = node;
            }
            return id => found.GetValueOrDefault(id);
        }
    );
