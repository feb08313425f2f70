using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;

namespace Matchmaker.Import.Seed;

/// <summary>What a load of the reference data did.</summary>
/// <param name="Loaded">Records that were new or differed.</param>
/// <param name="Unchanged">Records that were as in the files.</param>
/// <param name="Kept">Ids of records that somebody has changed or removed since: that stays as it is.</param>
public sealed record SeedReport(int Loaded, int Unchanged, IReadOnlyList<string> Kept);

/// <summary>
/// Brings the store up to the reference data: commits what differs, through the ledger like anybody, and leaves what
/// people have changed or removed.
/// </summary>
public sealed class LoadSeed(IRecords records, IChangeFeed feed, ILedger ledger, TimeProvider time)
{
    /// <summary>
    /// Records in one commit, so that one transaction stays small; doubled, the load is hardly faster.
    /// </summary>
    private const int Batch = 500;

    public async Task<Result<SeedReport>> RunAsync(SeedFiles files, CancellationToken ct)
    {
        if (files.Problems.Count > 0)
            return files.Problems.Select(p => new UserError(ErrorCode.Invalid, p.Whole)).ToArray();

        var stored = await StoredAsync(files.Records, ct);
        var differing = files.Records.Where(r => !stored.TryGetValue(r.Id, out var read) || !Same(r, read)).ToList();
        var kept = await OfPeopleAsync(differing, ct);
        var wanted = differing.Where(r => !kept.Contains(r.Id)).ToList();
        if (wanted.SelectMany(r => RecordTimes.Ahead(r, time)).ToArray() is { Length: > 0 } ahead)
            return ahead;
        var facts = wanted
            .Select(r => Fact.Put(r.AtVersion(stored.TryGetValue(r.Id, out var read) ? read.Version + 1 : 1)))
            .ToList();

        if (
            facts.Count > 0
            && await ledger.CommitAsync(new Commit(Caller.Seed, "seed", facts), ct) is not Committed and var refused
        )
            return Refusal(refused);
        return new SeedReport(
            facts.Count,
            files.Records.Count - differing.Count,
            [.. kept.Order(StringComparer.Ordinal)]
        );
    }

    private async Task<Dictionary<string, IRecord>> StoredAsync(IReadOnlyList<IRecord> seeds, CancellationToken ct)
    {
        var stored = new Dictionary<string, IRecord>(StringComparer.Ordinal);
        foreach (var ids in seeds.Select(r => r.Id).Chunk(Batch))
        {
            foreach (var read in await records.ByIdsAsync(ids, ct))
                stored[read.Id] = read;
        }
        return stored;
    }

    // Also the removed ones: what somebody took out must not come back with the next loading.
    private async Task<HashSet<string>> OfPeopleAsync(List<IRecord> seeds, CancellationToken ct)
    {
        var theirs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in seeds.Select(r => r.Id).Chunk(Batch))
            theirs.UnionWith(
                (await feed.LastOfAsync(chunk, ct)).Where(c => c.By != Caller.Seed.Name).Select(c => c.RecordId)
            );
        return theirs;
    }

    private static bool Same(IRecord file, IRecord read) =>
        RecordJson.Write(file.AtVersion(read.Version)) == RecordJson.Write(read);

    private static Result<SeedReport> Refusal(CommitResult refused) =>
        refused switch
        {
            DanglingReferences dangling => UserError.Conflict(
                $"“{string.Join("、", dangling.Ids)}”已从库中删除，但文件中还有记录指向它，请修改文件。",
                $"“{string.Join(", ", dangling.Ids)}” was removed from the store, and rows of the files "
                    + $"still point there; change the files."
            ),
            DuplicateKeys taken => UserError.Conflict(
                $"“{string.Join("、", taken.Keys)}”已属于库中另一条记录，请修改文件。",
                $"“{string.Join(", ", taken.Keys)}” belongs to another record of the store; change the files."
            ),
            _ => UserError.Conflict(
                "载入期间有人修改了相同的记录，请重新运行。",
                "Somebody changed the same records meanwhile; run it again."
            ),
        };
}
