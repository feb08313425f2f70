using System.Globalization;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Neo4j.Query;
using Matchmaker.Graph.Neo4j.Reading;

namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>
/// The change feed of Neo4j, read from the audit nodes that each commit writes; the revision poller wakes those who
/// wait.
/// </summary>
internal sealed class Neo4jChangeFeed(
    Neo4jDatabase database,
    RevisionPoller pulse,
    UnreadableRecords unreadable,
    StoreCalls calls
) : IChangeFeed
{
    private static readonly Dictionary<string, object?> Nothing = [];

    public async Task<long> RevisionAsync(CancellationToken ct)
    {
        Count(nameof(RevisionAsync));
        return (await database.ReadAsync(LedgerStatements.Revision, Nothing, ct)).Rows.Single().Long("revision");
    }

    public async Task<IReadOnlyList<Change>> SinceAsync(long revision, int take, CancellationToken ct)
    {
        Count(nameof(SinceAsync));
        var changes = await ReadAsync(
            LedgerStatements.Since,
            new() { ["revision"] = revision, ["take"] = Math.Max(1, take) },
            ct
        );
        foreach (var change in changes)
            unreadable.Tell(change.RecordId, change.Unreadable);
        return changes;
    }

    public Task WaitAsync(long revision, CancellationToken ct) => pulse.WaitAsync(revision, ct);

    public async Task<Page<Change>> OfAsync(string recordId, PageRequest page, CancellationToken ct)
    {
        Count(nameof(OfAsync));
        if (BeforeOf(page, recordId) is not { } before)
            return Page<Change>.Refused;
        var changes = await ReadAsync(
            LedgerStatements.Of,
            new()
            {
                ["recordId"] = recordId,
                ["before"] = before,
                ["take"] = page.First + 1,
            },
            ct
        );
        var edges = changes
            .Take(page.First)
            .Select(c => new Edge<Change>(
                Cursor.Of(IChangeFeed.ListOf(recordId), c.Revision.ToString(CultureInfo.InvariantCulture)),
                c
            ));
        return new([.. edges], changes.Count > page.First, page.WithTotal ? await CountOfAsync(recordId, ct) : null);
    }

    public async Task<IReadOnlyList<Change>> LastOfAsync(
        IReadOnlyCollection<string> recordIds,
        CancellationToken ct,
        long upTo = long.MaxValue
    )
    {
        Count(nameof(LastOfAsync));
        return await ReadAsync(
            LedgerStatements.LastOf,
            new() { ["recordIds"] = recordIds.Distinct(), ["upTo"] = upTo },
            ct
        );
    }

    public async Task<IReadOnlyList<ChangedRecord>> ChangedRecordsAsync(
        FeedPosition after,
        IReadOnlyCollection<RecordKind> kinds,
        int take,
        CancellationToken ct
    )
    {
        Count(nameof(ChangedRecordsAsync));
        var asked = new Dictionary<string, object?>
        {
            ["revision"] = after.Revision,
            ["position"] = after.Position,
            ["kinds"] = FilterParameters.Of<RecordKind>([.. kinds]),
            ["take"] = take,
        };
        var rows = (await database.ReadAsync(LedgerStatements.ChangedRecords, asked, ct)).Rows;
        return
        [
            .. rows.Select(row => new ChangedRecord(
                new(row.Long("revision"), row.Int("position")),
                KindOf(row),
                row.Text("recordId"),
                row.Int("version"),
                row["removed"] is true
            )),
        ];
    }

    public async Task<int> CountChangedRecordsAsync(
        long revision,
        IReadOnlyCollection<RecordKind> kinds,
        CancellationToken ct
    )
    {
        Count(nameof(CountChangedRecordsAsync));
        var asked = new Dictionary<string, object?>
        {
            ["revision"] = revision,
            ["kinds"] = FilterParameters.Of<RecordKind>([.. kinds]),
        };
        return (await database.ReadAsync(LedgerStatements.CountChangedRecords, asked, ct)).Rows.Single().Int("total");
    }

    /// <summary>Null where the cursor is none of this record's history.</summary>
    private static long? BeforeOf(PageRequest page, string recordId) =>
        page.After is null ? long.MaxValue
        : Cursor.Read(page.After, IChangeFeed.ListOf(recordId)) is [{ } key]
        && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
        : null;

    private async Task<int> CountOfAsync(string recordId, CancellationToken ct) =>
        (
            await database.ReadAsync(
                LedgerStatements.CountOf,
                new Dictionary<string, object?> { ["recordId"] = recordId },
                ct
            )
        )
            .Rows.Single()
            .Int("total");

    private async Task<IReadOnlyList<Change>> ReadAsync(
        string statement,
        Dictionary<string, object?> parameters,
        CancellationToken ct
    ) => [.. (await database.ReadAsync(statement, parameters, ct)).Rows.Select(ChangeOf)];

    private void Count(string method) => calls.Count(nameof(IChangeFeed), method);

    private static RecordKind KindOf(Row row) =>
        ConstantCase.ReadOrNull<RecordKind>(row.Text("kind")) ?? RecordJson.UnknownKind;

    private static Change ChangeOf(Row row)
    {
        var (kind, record) = (KindOf(row), (IRecord?)null);
        var unreadable = row.TextOrNull("record") is { } body && !RecordJson.TryRead(kind, body, out record);
        return new(
            row.Long("revision"),
            row.Int("position"),
            (DateTimeOffset)row["at"]!,
            row.Text("by"),
            row.Text("byName"),
            row.Text("reason"),
            kind,
            row.Text("recordId"),
            row.Int("version"),
            record
        )
        {
            Unreadable = unreadable,
        };
    }
}
