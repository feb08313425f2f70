using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Seed;

/// <summary>Takes the sample firms out, with their projects, their accounts, every engagement of theirs and what was said of them, in one commit.</summary>
public sealed class RemoveSamples(
    IFirms firms, IProjects projects, IEngagements engagements, IAccounts accounts, IMarks marks, IRulings rulings, ILedger ledger)
{
    private static readonly Dictionary<EngagementStage, DateTimeOffset> NoStall = [];

    /// <returns>The ids of what was removed; none when there were no samples.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken ct)
    {
        var samples = new List<IRecord>();
        await foreach (var firm in firms.AllAsync(ct)) if (firm.Sample) samples.Add(firm);
        var ofSamples = samples.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        await foreach (var project in projects.AllAsync(ct)) if (project.Sample || ofSamples.Contains(project.PostedBy ?? "")) samples.Add(project);
        var about = samples.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);

        var theirs = await AllAsync(page => accounts.PageAsync(page, ct), a => ofSamples.Contains(a.Firm ?? ""));
        var talks = await AllAsync(
            page => engagements.PageAsync(new EngagementQuery(new EngagementFilter(), Audience.Everything, NoStall, EngagementOrder.Newest), page, ct),
            e => about.Contains(e.Project) || about.Contains(e.Firm));
        about.UnionWith(theirs.Select(a => a.Id));
        var said = new List<IRecord>();
        await foreach (var mark in marks.AllAsync(ct)) if (mark.References.Any(about.Contains)) said.Add(mark);
        await foreach (var ruling in rulings.AllAsync(ct)) if (ruling.References.Any(about.Contains)) said.Add(ruling);
        var facts = said.Concat(talks).Concat(theirs).Concat(Enumerable.Reverse(samples)).Select(Fact.Remove).ToList();
        if (facts.Count == 0) return [];
        return await ledger.CommitAsync(new Commit(Caller.System, "removeSamples", facts), ct) is Committed done
            ? done.Ids
            : throw new InvalidOperationException("The samples are still in use: somebody wrote to them meanwhile. Run it again.");
    }

    private static async Task<List<T>> AllAsync<T>(Func<Domain.PageRequest, Task<Domain.Page<T>>> read, Func<T, bool> wanted)
    {
        var found = new List<T>();
        string? after = null;
        do
        {
            var page = await read(new Domain.PageRequest(Domain.PageRequest.Most, after));
            found.AddRange(page.Items.Where(wanted));
            after = page.HasNext ? page.Edges[^1].Cursor : null;
        }
        while (after is not null);
        return found;
    }
}
