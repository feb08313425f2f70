using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema;

public sealed class EngagementNodes(IEngagements engagements, Caller caller) : INodesOf
{
    public string Prefix => "engagement";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        (await engagements.ByIdsAsync(ids, Audience.Of(caller), ct)).Select(e => new EngagementNode(e));
}
