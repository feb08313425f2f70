using System.Runtime.CompilerServices;
using Matchmaker.Api.Live;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema;

/// <summary>Tells of engagements as they are committed, to those who may know of them.</summary>
public sealed class ChangedEngagements(Broadcast broadcast, IEngagements engagements, Func<Caller> who, string? id)
{
    public async IAsyncEnumerable<EngagementNode> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var listener = broadcast.Join();
        if (id is not null && await engagements.OneAsync(id, Audience.Of(who()), ct) is null) throw Answer.Refused(UserError.NotFound(id, "id"));
        await foreach (var changes in listener.ReadAsync(ct))
        {
            var audience = Audience.Of(who());
            foreach (var engagement in changes.Select(c => c.Record).OfType<Engagement>().Where(e => (id is null || e.Id == id) && Has(audience, e)))
                yield return new EngagementNode(engagement);
        }
    }

    /// <summary>The rule of <see cref="Audience"/> for an engagement at hand.</summary>
    private static bool Has(Audience audience, Engagement engagement) =>
        audience.SeesAll || (audience.Firm is { } firm && (firm == engagement.Firm || firm == engagement.Poster));
}
