using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Console.Pages.FollowUps;

/// <summary>What the things that follow-ups are about are called, as the reader is told.</summary>
public sealed class FollowUpSubjectNames(IEngagements engagements, EngagementLines lines, IFirms firms, IEvents events)
{
    /// <summary>
    /// By id; what the reader may not know of is absent. One question a kind, and four for engagements.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(
        IReadOnlyCollection<string> ids,
        Caller caller,
        CancellationToken ct
    )
    {
        var byKind = ids.ToLookup(id => RecordKinds.OfId(id)?.Kind);
        var talks = await engagements.ByIdsAsync([.. byKind[RecordKind.Engagement]], Audience.Of(caller), ct);
        var named = (await lines.OfAsync(talks, caller, ct)).ToDictionary(l => l.Engagement.Id, NameOf);
        foreach (var firm in await firms.ByIdsAsync([.. byKind[RecordKind.Firm]], ct))
            named[firm.Id] = new(firm.NameZh, firm.NameEn ?? firm.NameZh);
        foreach (var one in await events.ByIdsAsync([.. byKind[RecordKind.Event]], ct))
            named[one.Id] = new(one.Title, one.Title);
        return named;
    }

    private static LocalizedText NameOf(EngagementLine line) =>
        new($"{line.Title ?? "项目"} × {line.Counterpart.Zh}", $"{line.Title ?? "project"} × {line.Counterpart.En}");
}
