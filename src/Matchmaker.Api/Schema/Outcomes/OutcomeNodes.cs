using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema.Outcomes;

public sealed class OutcomeNodes(IEngagements engagements, Caller caller) : INodesOf
{
    public string Prefix => "outcome";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        (await engagements.HoldingAsync(ids, Audience.Of(caller), ct)).SelectMany(e =>
            e.Outcomes.Select(o => new OutcomeNode(o, e))
        );
}
