using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;

namespace Matchmaker.Api.Commands.Records;

/// <summary>What an import did.</summary>
/// <param name="Known">Records that were there already, just as in the file.</param>
public sealed record Imported(int Added, int Known);

/// <summary>
/// Adds an export's records through the ledger, in commits of a thousand. The file is checked as a whole before
/// anything is written; after an interruption the same command carries on where it stopped.
/// </summary>
public sealed class ImportRecords(IRecords records, RecordRelations relations, ILedger ledger, TimeProvider time)
{
    /// <summary>
    /// Records in one commit: large enough that a flush is no cost, small enough that an interruption loses little.
    /// Doubled, an import is hardly faster and a transaction twice as large.
    /// </summary>
    private const int Batch = 1_000;

    /// <summary>
    /// Commits of one kind that are on their way at once: the store writes one while it is told the next, and a third
    /// is being read. Set by hand. Doubled, three more wait in memory for their turn.
    /// </summary>
    private const int CommitsAtOnce = 3;

    public async Task<Imported> RunAsync(RecordFile file, Progress progress, CancellationToken ct)
    {
        var problems = new ProblemList();
        var known = await KnownAsync(file, problems, ct);
        await relations.CheckAsync(file, problems, ct);
        await CheckTimesAsync(file, known, problems, ct);
        problems.ThrowIfAny();
        // The catalogue is one commit, so that nobody meets a half of it.
        var catalogue = file
            .Kinds.Where(Catalogue.Holds)
            .ToAsyncEnumerable()
            .SelectMany(kind => Facts(kind, _ => true));
        var added = await CommitAsync(await catalogue.ToArrayAsync(ct), ct);
        foreach (var kind in file.Kinds.Where(kind => !Catalogue.Holds(kind)))
        {
            var tied = Tied(file, kind, known);
            added += await CommitAllAsync(Facts(kind, id => !tied.ContainsKey(id)), ct);
            foreach (var commit in CommitOrder.Of(tied, Batch))
                added += await CommitAsync(
                    await Facts(kind, commit.ToHashSet(StringComparer.Ordinal).Contains).ToArrayAsync(ct),
                    ct
                );
        }
        return new Imported(added, known.Count);

        IAsyncEnumerable<Fact> Facts(RecordKind kind, Func<string, bool> isWanted) =>
            file.ReadAsync(kind, id => !known.Contains(id) && isWanted(id), ct)
                .Select(r =>
                {
                    progress.Step();
                    return Fact.Restore(Usable(r.Record));
                });
    }

    /// <summary>
    /// The records of a kind that point at others of it, or are pointed at by them: the others need no order.
    /// </summary>
    private static Dictionary<string, IReadOnlyList<string>> Tied(
        RecordFile file,
        RecordKind kind,
        HashSet<string> known
    )
    {
        var tied = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (!RecordKinds.Of(kind).PointsAtItself)
            return tied;
        var ids = file.IdsOf(kind).Where(id => !known.Contains(id)).ToHashSet(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            string[] targets =
            [
                .. file.References[id].References.Where(target => target != id && ids.Contains(target)),
            ];
            if (targets.Length > 0)
                tied[id] = targets;
        }
        foreach (var target in tied.Values.SelectMany(targets => targets).ToList())
            tied.TryAdd(target, []);
        return tied;
    }

    private async Task<int> CommitAllAsync(IAsyncEnumerable<Fact> facts, CancellationToken ct)
    {
        var (added, onTheirWay) = (0, new Queue<Task<int>>());
        await foreach (var batch in facts.Chunk(Batch).WithCancellation(ct))
        {
            if (onTheirWay.Count == CommitsAtOnce)
                added += await onTheirWay.Dequeue();
            onTheirWay.Enqueue(CommitAsync(batch, ct));
        }
        return added + (await Task.WhenAll(onTheirWay)).Sum();
    }

    // A session's stamp must be nobody's guess, also where the file keeps the true one to itself.
    private static IRecord Usable(IRecord record) =>
        record is Account { Stamp: "" } account ? account with { Stamp = Guid.NewGuid().ToString("N") } : record;

    private async Task<int> CommitAsync(Fact[] batch, CancellationToken ct)
    {
        if (batch.Length == 0)
            return 0;
        var result = await ledger.CommitAsync(new Commit(Caller.System, "import", batch), ct);
        var refused = result switch
        {
            VersionConflict stale => new LocalizedText(
                $"已有这些记录：{List(stale.Records.Select(r => r.Id))}",
                $"These records exist: {List(stale.Records.Select(r => r.Id))}"
            ),
            DanglingReferences dangling => new(
                $"缺少所引用的记录：{List(dangling.Ids)}",
                $"Records that are pointed at are missing: {List(dangling.Ids)}"
            ),
            DuplicateKeys taken => new(
                $"以下内容已被其他记录使用：{List(taken.Keys)}",
                $"These belong to other records: {List(taken.Keys)}"
            ),
            _ => null,
        };
        return refused is null ? batch.Length : throw new StartupException(refused);

        static string List(IEnumerable<string> ids) => string.Join(", ", ids.Take(ProblemList.MostTold));
    }

    /// <summary>
    /// The file's records that the store has in the same words; one that it has in others stops the import.
    /// </summary>
    private async Task<HashSet<string>> KnownAsync(RecordFile file, ProblemList problems, CancellationToken ct)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var differing = new List<string>();
        foreach (var kind in file.Kinds)
        {
            var stored = new Dictionary<string, IRecord>(StringComparer.Ordinal);
            foreach (var ids in file.IdsOf(kind).Chunk(Batch))
            {
                foreach (var record in await records.ByIdsAsync(ids, ct))
                    stored[record.Id] = record;
            }
            if (stored.Count == 0)
                continue;
            await foreach (var (_, record) in file.ReadAsync(kind, ct))
            {
                if (!stored.TryGetValue(record.Id, out var there))
                    continue;
                if (Words(there, file.Header) == Words(record, file.Header))
                    known.Add(record.Id);
                else
                    differing.Add(record.Id);
            }
        }
        var list = string.Join(", ", differing.Take(ProblemList.MostTold));
        if (differing.Count > 0)
            problems.Add(
                new LocalizedText(
                    $"数据库中已有内容不同的记录（{differing.Count} 条）：{list}。请导入到空的数据目录。",
                    $"The store has {differing.Count} of these records with other content: {list}. Import "
                        + $"into an empty data directory."
                )
            );
        return known;
    }

    private static string Words(IRecord record, ExportHeader header) =>
        RecordJson.Write(header.Passwords ? record : record.WithoutSecrets());

    private async Task CheckTimesAsync(
        RecordFile file,
        HashSet<string> known,
        ProblemList problems,
        CancellationToken ct
    )
    {
        foreach (var kind in file.Kinds)
        {
            await foreach (var (_, record) in file.ReadAsync(kind, ct))
            {
                if (known.Contains(record.Id))
                    continue;
                foreach (var ahead in RecordTimes.Ahead(record, time))
                    problems.Add(ahead.Message);
            }
        }
    }
}
