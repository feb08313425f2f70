using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Seed;

/// <param name="Loaded">Records that were new or differed.</param>
/// <param name="Unchanged">Records that were as in the files.</param>
/// <param name="Kept">Ids of records that somebody has changed since: theirs is kept.</param>
public sealed record SeedReport(int Loaded, int Unchanged, IReadOnlyList<string> Kept);

/// <summary>Brings the store up to the reference data: commits what differs, through the ledger like anybody, and leaves what people have changed.</summary>
public sealed class LoadSeed(IFirms firms, IProjects projects, IEvents events, IChains chains, IChangeFeed feed, ILedger ledger)
{
    private const int Batch = 500;

    /// <exception cref="InvalidOperationException">Somebody writes to the same records meanwhile.</exception>
    public async Task<Result<SeedReport>> RunAsync(SeedFiles files, CancellationToken ct)
    {
        if (files.Problems.Count > 0) return files.Problems.Select(p => new UserError(ErrorCode.Invalid, p.Whole)).ToArray();

        var stored = await StoredAsync(files.Records, ct);
        var differing = files.Records.Where(r => !stored.TryGetValue(r.Id, out var read) || !Same(r, read)).ToList();
        var kept = await ChangedByPeopleAsync([.. differing.Where(r => stored.ContainsKey(r.Id)).Select(r => r.Id)], ct);
        var facts = differing.Where(r => !kept.Contains(r.Id))
            .Select(r => Fact.Put(RecordVersions.At(r, stored.TryGetValue(r.Id, out var read) ? read.Version + 1 : 1))).ToList();

        if (facts.Count > 0 && await ledger.CommitAsync(new Commit(Caller.Seed, "seed", facts), ct) is not Committed)
            throw new InvalidOperationException("The reference data could not be committed: other writers changed the same records. Run it again.");
        return new SeedReport(facts.Count, files.Records.Count - differing.Count, [.. kept.Order(StringComparer.Ordinal)]);
    }

    private async Task<Dictionary<string, IRecord>> StoredAsync(IReadOnlyList<IRecord> records, CancellationToken ct)
    {
        var stored = (await chains.CatalogueAsync(ct)).ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var ids in records.Where(r => !Catalogue.Holds(r.RecordKind)).GroupBy(r => r.RecordKind).SelectMany(g => g.Select(r => r.Id).Chunk(Batch).Select(c => (g.Key, c))))
        {
            IEnumerable<IRecord> read = ids.Key switch
            {
                RecordKind.Firm => await firms.ByIdsAsync(ids.c, ct),
                RecordKind.Project => await projects.ByIdsAsync(ids.c, Audience.Everything, ct),
                _ => await events.ByIdsAsync(ids.c, ct),
            };
            foreach (var record in read) stored[record.Id] = record;
        }
        return stored;
    }

    private async Task<HashSet<string>> ChangedByPeopleAsync(IReadOnlyList<string> ids, CancellationToken ct)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in ids.Chunk(Batch))
            kept.UnionWith((await feed.LastOfAsync(chunk, ct)).Where(c => c.By != Caller.Seed.Name).Select(c => c.RecordId));
        return kept;
    }

    private static bool Same(IRecord file, IRecord read) => RecordJson.Write(RecordVersions.At(file, read.Version)) == RecordJson.Write(read);
}
