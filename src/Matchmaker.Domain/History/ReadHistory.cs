using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.History;

/// <summary>
/// The history of a record in words, the newest change first: for those who read the audit trail
/// (<see cref="HistoryPermission"/>). Three calls to the store for a page: its changes, the one before them, and the
/// records that they name.
/// </summary>
public sealed class ReadHistory(IChangeFeed feed, IRecords records, TimeProvider time)
{
    public async Task<Result<Page<RecordChange>>> RunAsync(
        string id,
        Caller caller,
        PageRequest page,
        CancellationToken ct
    )
    {
        if (caller.ToReadHistoryOf(id) is { } refusal)
            return refusal;
        var changes = await feed.OfAsync(id, page, ct);
        var before = await BeforeAsync(changes, ct);
        var wording = new Wording(
            await NamesAsync([.. changes.Items, .. before.Values.OfType<Change>()], ct),
            time.LocalTimeZone
        );
        return changes.Select(change => Told(change, before.GetValueOrDefault(change.Version), wording));
    }

    /// <summary>By the version of each change, the one that came before it.</summary>
    private async Task<Dictionary<int, Change?>> BeforeAsync(Page<Change> page, CancellationToken ct)
    {
        Change[] changes = [.. page.Items];
        var before = changes.Zip(changes.Skip(1)).ToDictionary(p => p.First.Version, p => (Change?)p.Second);
        if (page.HasNext)
            before[changes[^1].Version] = (
                await feed.LastOfAsync([changes[^1].RecordId], ct, changes[^1].Revision - 1)
            ).SingleOrDefault();
        return before;
    }

    private static RecordChange Told(Change change, Change? before, Wording wording) =>
        new(
            change.Revision,
            change.At,
            RecordKinds.OfId(change.By)?.Kind is RecordKind.Account ? change.By : null,
            Wording.By(change),
            HistoryActs.Words(change),
            NoteOf(change, before),
            change.Reason,
            change.Version,
            KindOf(change, before),
            change.Record is { } now && before?.Record is { } was
                ? [.. HistoryTables.Differences(was, now, wording)]
                : []
        );

    private static ChangeKind KindOf(Change change, Change? before) =>
        change.Unreadable ? ChangeKind.Unreadable
        : change.Record is null ? ChangeKind.Removed
        : before?.Record is null && before is not { Unreadable: true } ? ChangeKind.Created
        : ChangeKind.Changed;

    /// <summary>What somebody said of it, where the ledger's row or the record keeps it.</summary>
    private static string? NoteOf(Change change, Change? before) =>
        HistoryActs.Said(change)
        ?? (change.Record, before?.Record) switch
        {
            (Project now, Project was) when now.Note != was.Note => now.Note,
            (Project { Amendment.Reason: { } reason }, Project was) when reason != was.Amendment?.Reason => reason,
            (Engagement now, Engagement was) when now.History.Count > was.History.Count => now.History[^1].Note,
            _ => null,
        };

    private async Task<IReadOnlyDictionary<string, LocalizedText>> NamesAsync(
        IReadOnlyList<Change> changes,
        CancellationToken ct
    )
    {
        string[] ids =
        [
            .. changes.Select(c => c.Record).OfType<IRecord>().SelectMany(NamedBy).Distinct(StringComparer.Ordinal),
        ];
        return ids.Length == 0
            ? new Dictionary<string, LocalizedText>()
            : (await records.ByIdsAsync(ids, ct)).ToDictionary(r => r.Id, NameOf, StringComparer.Ordinal);
    }

    private static IEnumerable<string> NamedBy(IRecord record) =>
        record switch
        {
            Project { Amendment: { } amendment } => record.References.Append(amendment.By),
            Engagement engagement => record.References.Concat(engagement.Outcomes.Select(o => o.RecordedBy)),
            FollowUps.FollowUp followUp => record.References.Append(followUp.RecordedBy),
            _ => record.References,
        };

    private static LocalizedText NameOf(IRecord record) =>
        record switch
        {
            Firm firm => new(firm.NameZh, firm.NameEn ?? firm.NameZh),
            Project project => Wording.Text(project.Title),
            Account account => Wording.Text(account.Name),
            ApiToken token => Wording.Text(token.Name),
            Events.Event happening => Wording.Text(happening.Title),
            Source source => Wording.Text(source.Title),
            Chains.Chain chain => new(chain.Zh, chain.En),
            Chains.Link link => new(link.Zh, link.En),
            Chains.District district => new(district.Zh, district.En),
            Chains.TierRule rule => new(rule.Zh, rule.En),
            Engagement { About.Title: { } title } => new($"“{title}”的对接", $"the engagement on “{title}”"),
            _ => new("对接", "an engagement"),
        };
}
