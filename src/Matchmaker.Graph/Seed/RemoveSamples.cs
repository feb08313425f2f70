using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Seed;

/// <summary>Takes the sample firms out, with their projects, their accounts, every engagement of theirs and what was said of them, in one commit.</summary>
public sealed class RemoveSamples(IRecords records, ILedger ledger)
{
    /// <returns>The ids of what was removed; none when there were no samples.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken ct)
    {
        var samples = new List<IRecord>();
        await foreach (var firm in records.AllAsync<Firm>(ct)) if (firm.Sample) samples.Add(firm);
        var ofSamples = samples.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        await foreach (var project in records.AllAsync<Project>(ct))
            if (project.Sample || ofSamples.Contains(project.PostedBy ?? "")) samples.Add(project);
        var about = samples.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);

        var theirs = await AllAsync<Account>(a => ofSamples.Contains(a.Firm ?? ""), ct);
        var talks = await AllAsync<Engagement>(e => about.Contains(e.Project) || about.Contains(e.Firm), ct);
        var followed = talks.Select(t => t.Id).Concat(ofSamples).ToHashSet(StringComparer.Ordinal);
        var tasks = await AllAsync<FollowUp>(f => followed.Contains(f.About), ct);
        about.UnionWith(theirs.Select(a => a.Id));
        List<IRecord> said =
            [.. await AllAsync<Mark>(m => m.References.Any(about.Contains), ct), .. await AllAsync<Ruling>(r => r.References.Any(about.Contains), ct)];
        var facts = said.Concat(tasks).Concat(talks).Concat(theirs).Concat(Enumerable.Reverse(samples)).Select(Fact.Remove).ToList();
        if (facts.Count == 0) return [];
        return await ledger.CommitAsync(new Commit(Caller.System, "removeSamples", facts), ct) is Committed done
            ? done.Ids
            : throw new InvalidOperationException("The samples are still in use: somebody wrote to them meanwhile. Run it again.");
    }

    private async Task<List<T>> AllAsync<T>(Func<T, bool> wanted, CancellationToken ct) where T : IRecord
    {
        var found = new List<T>();
        await foreach (var record in records.AllAsync<T>(ct)) if (wanted(record)) found.Add(record);
        return found;
    }
}
