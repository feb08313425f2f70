using Matchmaker.Api.Http.Loading;

namespace Matchmaker.Api.Schema.Nodes;

/// <summary>Nodes of one kind by their ids; null where there is none that the caller may know of.</summary>
/// <param name="fetch">Those that are there, in any order.</param>
public abstract class NodeByIdLoader<TNode>(
    Func<IReadOnlyCollection<string>, CancellationToken, Task<IEnumerable<TNode>>> fetch
)
    : BatchLoader<string, TNode?>(
        async (ids, ct) =>
        {
            var found = (await fetch(ids, ct)).ToDictionary(n => n.Id, StringComparer.Ordinal);
            return id => found.GetValueOrDefault(id);
        }
    )
    where TNode : class, INode;
