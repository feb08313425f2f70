using System.Globalization;
using System.Runtime.CompilerServices;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Reading;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Ledger;

/// <summary>
/// The change feed of SQLite: it polls for commits of other processes and is signalled for those of its own.
/// </summary>
internal sealed class EmbeddedChangeFeed(EmbeddedStore store, TimeProvider time) : IChangeFeed
{
    /// <summary>
    /// 2 s, chosen: how often to look for commits of another process; those of this one are signalled. Twice as long,
    /// and what another process wrote is seen up to 4 s late.
    /// </summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    private const string Columns = """
        c.revision AS Revision, c.position AS Position, c.at AS At, c."by" AS "By", c.by_name AS ByName,
        c.reason AS Reason, c.kind AS Kind, c.record_id AS RecordId, c.version AS Version, c.body AS Body
        """;

    public async Task<long> RevisionAsync(CancellationToken ct) =>
        (
            await store.Reads.RowsAsync<long>(
                nameof(IChangeFeed),
                "SELECT coalesce(max(revision), 0) FROM change",
                null,
                ct
            )
        ).Single();

    public async Task<IReadOnlyList<Change>> SinceAsync(long revision, int take, CancellationToken ct) =>
        [
            .. (
                await RowsAsync(
                    $"""
                    SELECT {Columns} FROM change c
                    WHERE c.revision > @revision AND c.revision <= (
                      SELECT max(revision) FROM (SELECT revision FROM change WHERE revision > @revision
                        ORDER BY revision, position
                        LIMIT max(@take, 1)))
                    ORDER BY c.revision, c.position
                    """,
                    new { revision, take },
                    ct
                )
            ).Select(r => r.Now(store.Reads.Unreadable)),
        ];

    public async Task WaitAsync(long revision, CancellationToken ct)
    {
        while (true)
        {
            // Taken before the look, so that a commit between the two is not missed.
            var signal = store.Landed.Next;
            if (await RevisionAsync(ct) > revision)
                return;
            using var polling = CancellationTokenSource.CreateLinkedTokenSource(ct);
            await Task.WhenAny(signal, Task.Delay(Poll, time, polling.Token));
            await polling.CancelAsync();
            ct.ThrowIfCancellationRequested();
        }
    }

    public async Task<Page<Change>> OfAsync(string recordId, PageRequest page, CancellationToken ct)
    {
        long? before =
            page.After is null ? long.MaxValue
            : Cursor.Read(page.After, IChangeFeed.ListOf(recordId)) is [{ } key]
            && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
                ? revision
            : null;
        if (before is null)
            return Page<Change>.Refused;
        var rows = await store.Reads.RowsAsync<ChangeRow>(
            nameof(IChangeFeed),
            $"""
            SELECT {Columns}, t.total AS Total
            FROM (SELECT {(page.WithTotal ? "(SELECT count(*) FROM change WHERE record_id = @recordId)" : "NULL")} AS
              total) t
            LEFT JOIN (SELECT * FROM change WHERE record_id = @recordId AND revision < @before ORDER BY revision DESC
              LIMIT @take) c ON true
            ORDER BY c.revision DESC
            """,
            new
            {
                recordId,
                before,
                take = page.First + 1,
            },
            ct
        );
        var changes = rows.Where(r => r.Kind is not null).Select(r => r.Change).ToList();
        return new(
            [
                .. changes
                    .Take(page.First)
                    .Select(c => new Edge<Change>(
                        Cursor.Of(IChangeFeed.ListOf(recordId), c.Revision.ToString(CultureInfo.InvariantCulture)),
                        c
                    )),
            ],
            changes.Count > page.First,
            (int?)rows.FirstOrDefault()?.Total
        );
    }

    public async Task<IReadOnlyList<Change>> LastOfAsync(
        IReadOnlyCollection<string> recordIds,
        CancellationToken ct,
        long upTo = long.MaxValue
    ) =>
        [
            .. (
                await RowsAsync(
                    $"""
                    SELECT {Columns} FROM change c
                    JOIN (SELECT record_id, max(revision) AS revision FROM change
                          WHERE record_id IN (SELECT value FROM json_each(@ids)) AND revision <= @upTo
                          GROUP BY record_id) newest
                      ON c.record_id = newest.record_id AND c.revision = newest.revision
                    ORDER BY c.record_id
                    """,
                    new { ids = SqlJson.Of(recordIds), upTo },
                    ct
                )
            ).Select(r => r.Change),
        ];

    public async Task<IReadOnlyList<ChangedRecord>> ChangedRecordsAsync(
        FeedPosition after,
        IReadOnlyCollection<RecordKind> kinds,
        int take,
        CancellationToken ct
    )
    {
        var where = new WhereClause()
            .With("revision", after.Revision)
            .With("position", after.Position)
            .With("take", take)
            .And("(c.revision, c.position) > (@revision, @position)")
            .In("c.kind", "kinds", ConstantCase.All(kinds))
            .And("NOT EXISTS (SELECT 1 FROM change d WHERE d.record_id = c.record_id AND d.revision > c.revision)");
        var rows = await store.Reads.RowsAsync<ChangeRow>(
            nameof(IChangeFeed),
            $"""
            SELECT c.revision AS Revision, c.position AS Position, c.kind AS Kind, c.record_id AS RecordId,
              c.version AS Version, c.body IS NULL AS Removed
            FROM change c WHERE {where.Sql} ORDER BY c.revision, c.position LIMIT @take
            """,
            where.Values,
            ct
        );
        return [.. rows.Select(r => r.Changed)];
    }

    public async Task<int> CountChangedRecordsAsync(
        long revision,
        IReadOnlyCollection<RecordKind> kinds,
        CancellationToken ct
    )
    {
        var where = new WhereClause()
            .With("revision", revision)
            .And("revision > @revision")
            .In("kind", "kinds", ConstantCase.All(kinds));
        var counted = await store.Reads.RowsAsync<long>(
            nameof(IChangeFeed),
            $"SELECT count(DISTINCT record_id) FROM change WHERE {where.Sql}",
            where.Values,
            ct
        );
        return (int)counted.Single();
    }

    private Task<List<ChangeRow>> RowsAsync(
        string sql,
        object values,
        CancellationToken ct,
        [CallerMemberName] string method = ""
    ) => store.Reads.RowsAsync<ChangeRow>(nameof(IChangeFeed), sql, values, ct, method);

    private sealed class ChangeRow
    {
        public long Revision { get; init; }
        public int Position { get; init; }
        public string At { get; init; } = "";
        public string By { get; init; } = "";
        public string ByName { get; init; } = "";
        public string Reason { get; init; } = "";
        public string? Kind { get; init; }
        public string RecordId { get; init; } = "";
        public int Version { get; init; }
        public string? Body { get; init; }
        public long? Total { get; init; }
        public bool Removed { get; init; }

        public ChangedRecord Changed => new(new(Revision, Position), KindOf(Kind!), RecordId, Version, Removed);

        /// <summary>As the audit trail shows it.</summary>
        public Change Change
        {
            get
            {
                var (kind, record) = (KindOf(Kind!), (IRecord?)null);
                var unreadable = Body is not null && !RecordJson.TryRead(kind, Body, out record);
                return new(
                    Revision,
                    Position,
                    UtcText.ReadOrNull(At) ?? default,
                    By,
                    ByName,
                    Reason,
                    kind,
                    RecordId,
                    Version,
                    record
                )
                {
                    Unreadable = unreadable,
                };
            }
        }

        private static RecordKind KindOf(string kind) =>
            ConstantCase.ReadOrNull<RecordKind>(kind) ?? RecordJson.UnknownKind;

        /// <summary>As the newest that is known of the record, which is told of where it cannot be read.</summary>
        public Change Now(UnreadableRecords told)
        {
            var change = Change;
            told.Tell(RecordId, change.Unreadable);
            return change;
        }
    }
}
