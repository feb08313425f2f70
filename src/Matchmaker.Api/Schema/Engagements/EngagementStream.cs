using System.Runtime.CompilerServices;
using Matchmaker.Api.Live;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema.Engagements;

/// <summary>The subscription stream of engagements as they are committed, for those who may know of them.</summary>
/// <param name="id">Only this one; all when null.</param>
public sealed class EngagementStream(ChangeBroadcast broadcast, IEngagements engagements, Func<Caller> who, string? id)
{
    /// <summary>
    /// Once this has returned, no change is missed; fails with NOT_FOUND when there is no such engagement for the
    /// caller.
    /// </summary>
    public async Task<IAsyncEnumerable<EngagementNode>> StartAsync(CancellationToken ct)
    {
        if (id is not null && await engagements.OneAsync(id, Audience.Of(who()), ct) is null)
            throw ResultUnwrapping.Refused(UserError.NotFound(id, "id"));
        return ReadAsync(broadcast.Subscribe(), ct);
    }

    private async IAsyncEnumerable<EngagementNode> ReadAsync(
        ChangeListener listener,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        using var _ = listener;
        await foreach (var changes in listener.ReadAsync(ct))
        {
            var audience = Audience.Of(who());
            foreach (
                var engagement in changes
                    .Select(c => c.Record)
                    .OfType<Engagement>()
                    .Where(e => (id is null || e.Id == id) && Has(audience, e))
            )
                yield return new EngagementNode(engagement);
        }
    }

    /// <summary>The rule of <see cref="Audience"/> for an engagement at hand.</summary>
    private static bool Has(Audience audience, Engagement engagement) =>
        audience.SeesAll || (audience.Firm is { } firm && (firm == engagement.Firm || firm == engagement.Poster));
}
