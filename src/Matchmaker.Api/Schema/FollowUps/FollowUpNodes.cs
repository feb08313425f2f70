using Matchmaker.Domain.Access;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Api.Schema;

public sealed class FollowUpNodes(IFollowUps followUps, Caller caller) : INodesOf
{
    public string Prefix => "followup";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        (await followUps.ByIdsAsync(ids, Audience.Of(caller), ct)).Select(f => new FollowUpNode(f));
}
