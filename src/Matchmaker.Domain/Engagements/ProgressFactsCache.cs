using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Engagements;

/// <summary>
/// Keeps what is counted of engagements until the next commit: every change goes through the ledger, so at one revision
/// the facts are the same. They are read by three statements, whoever asks and however many there are.
/// </summary>
public sealed class ProgressFactsCache(IChangeFeed feed, IRecords records) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile ProgressFacts? _kept;

    public async Task<ProgressFacts> CurrentAsync(CancellationToken ct)
    {
        var at = await feed.RevisionAsync(ct);
        if (_kept is { } kept && kept.Revision >= at)
            return kept;
        // Whoever asks meanwhile waits for the one reading instead of beginning another.
        await _reading.WaitAsync(ct);
        try
        {
            if (_kept is { } read && read.Revision >= at)
                return read;
            // What is read may be newer than the revision: then it is read again at the next question.
            return _kept = await ReadAsync(at, ct);
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task<ProgressFacts> ReadAsync(long at, CancellationToken ct)
    {
        var projects = new Dictionary<string, Project>(StringComparer.Ordinal);
        await foreach (var project in records.AllAsync<Project>(ct))
            projects[project.Id] = project with { Title = "", Description = "", Requirements = [] };
        var engagements = new List<Engagement>();
        await foreach (var engagement in records.AllAsync<Engagement>(ct))
            engagements.Add(engagement with { Message = null });
        var inReview = projects.Values.Where(p => p.State is ProjectState.InReview).ToList();
        var districts = await DistrictsAsync(
            [.. engagements.Select(e => e.Firm).Concat(inReview.Select(p => p.PostedBy).OfType<string>()).Distinct()],
            ct
        );
        return new ProgressFacts(
            at,
            [.. engagements.Select(e => FactsOf(e, districts, projects.GetValueOrDefault(e.Project)))],
            [.. inReview.Select(p => new ReviewFacts(DistrictOf(p.PostedBy, districts), p.Links))]
        );
    }

    private async Task<IReadOnlyDictionary<string, string?>> DistrictsAsync(
        IReadOnlyCollection<string> firms,
        CancellationToken ct
    ) =>
        (await records.ByIdsAsync(firms, ct))
            .OfType<Firm>()
            .ToDictionary(f => f.Id, f => f.District, StringComparer.Ordinal);

    private static EngagementFacts FactsOf(
        Engagement engagement,
        IReadOnlyDictionary<string, string?> districts,
        Project? project
    ) =>
        new(
            [.. engagement.History.Select(change => (change.To, change.At))],
            engagement.LastActivityAt,
            engagement.NextDue,
            engagement.Firm,
            DistrictOf(engagement.Firm, districts),
            project?.Links ?? [],
            project?.Kind is ProjectKind.Demand
        );

    private static string? DistrictOf(string? firm, IReadOnlyDictionary<string, string?> districts) =>
        firm is not null && districts.TryGetValue(firm, out var district) ? district : null;
}
