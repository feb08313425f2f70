using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Import.Seed;

/// <summary>
/// Takes the sample firms and projects out in one commit, with all that points at them: their accounts, every
/// engagement of theirs and what was said of them.
/// </summary>
public sealed class RemoveSamples(IRecords records, ILedger ledger)
{
    /// <returns>The ids of what was removed; none when there were no samples.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken ct)
    {
        // What points at another record stands after it, so it goes before it.
        var facts = (await SamplesAsync(ct)).AsEnumerable().Reverse().Select(Fact.Remove).ToList();
        if (facts.Count == 0)
            return [];
        return await ledger.CommitAsync(new Commit(Caller.System, "removeSamples", facts), ct) is Committed done
            ? done.Ids
            : throw new InvalidOperationException(
                "The samples are still in use: somebody wrote to them meanwhile. Run it again."
            );
    }

    private async Task<List<IRecord>> SamplesAsync(CancellationToken ct)
    {
        var (samples, ids) = (new List<IRecord>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var kind in RecordKinds.All.Where(row => !row.Catalogue))
        {
            // Once more as long as it brings something, where records of a kind point at each other.
            int before;
            do
            {
                before = samples.Count;
                await foreach (var record in records.AllAsync(kind.Kind, ct))
                    if ((IsSample(record) || record.References.Any(ids.Contains)) && ids.Add(record.Id))
                        samples.Add(record);
            } while (kind.PointsAtItself && samples.Count > before);
        }
        return samples;
    }

    private static bool IsSample(IRecord record) => record is Firm { Sample: true } or Project { Sample: true };
}
