using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Events;

namespace Matchmaker.Api.Schema.Events;

public sealed class EventNodes(IEvents events) : INodesOf
{
    public string Prefix => "event";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        (await events.ByIdsAsync(ids, ct)).Select(e => new EventNode(e));
}
