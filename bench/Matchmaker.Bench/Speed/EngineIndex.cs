using Matchmaker.Bench.Data;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Bench.Speed;

/// <summary>The product's own engine, fed as by the change feed and asked as by the API.</summary>
internal sealed class EngineIndex : IIndex
{
    private readonly MatchEngine _engine = new(ShippedModel.Model);
    private readonly FindMatches _find;

    public EngineIndex(IReadOnlyList<IRecord> catalogue, MatchOptions options)
    {
        _find = new FindMatches(_engine, NoStore.Only, NoStore.Only, options, TimeProvider.System);
        Add(catalogue);
    }

    public long Disk => 0;

    public void Add(IReadOnlyList<IRecord> records) =>
        _engine.Apply([
            .. records.Select(
                (r, i) =>
                    new Change(
                        _engine.Revision + 1,
                        i,
                        DateTimeOffset.UnixEpoch,
                        "bench",
                        "bench",
                        "put",
                        r.RecordKind,
                        r.Id,
                        r.Version,
                        r
                    )
            ),
        ]);

    public void Finish() { }

    /// <summary>As for a posted demand, with its link.</summary>
    public IReadOnlyList<Hit> Ask(Project need, int most) =>
        Hits(
            _find.ForProject(
                DisclosedProject.Of(need, Caller.System, null)!,
                new MatchFilter(),
                new PageRequest(most),
                Caller.System
            )
        );

    /// <summary>As for a text of one line that a visitor types.</summary>
    public IReadOnlyList<Hit> AskText(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var asked = _find.ForTextAsync(
            new MatchText(line, Seeking.Firms),
            new PageRequest(most),
            Caller.System,
            CancellationToken.None
        );
        // The peers answer synchronously, and the engine answers from memory: the task is done when it comes.
#pragma warning disable RS0030
        return Hits(asked.GetAwaiter().GetResult());
#pragma warning restore RS0030
    }

    public void Dispose() { }

    private static List<Hit> Hits(Result<MatchAnswer> found) =>
        found.Value is { } answer
            ? [.. answer.Page.Items.Select(m => new Hit(m.Firm ?? m.Project!, m.Score))]
            : throw new InvalidOperationException(found.Errors[0].Message.En);

    /// <summary>Stands where the questions that are asked here need no store.</summary>
    private sealed class NoStore : IFirms, IProjects
    {
        public static readonly NoStore Only = new();

        Task<IReadOnlyList<Firm>> IFirms.ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
            throw new NotSupportedException();

        Task<Page<Firm>> IFirms.PageAsync(FirmQuery query, PageRequest page, CancellationToken ct) =>
            throw new NotSupportedException();

        Task<IReadOnlyList<Firm>> IFirms.LeadingAsync(IReadOnlyCollection<string> chains, CancellationToken ct) =>
            throw new NotSupportedException();

        Task<IReadOnlyList<Project>> IProjects.ByIdsAsync(
            IReadOnlyCollection<string> ids,
            Audience audience,
            CancellationToken ct
        ) => throw new NotSupportedException();

        Task<Page<Project>> IProjects.PageAsync(ProjectQuery query, PageRequest page, CancellationToken ct) =>
            throw new NotSupportedException();

        Task<IReadOnlyDictionary<string, Page<Project>>> IProjects.PostedByAsync(
            IReadOnlyCollection<string> firms,
            ProjectQuery query,
            PageRequest page,
            CancellationToken ct
        ) => throw new NotSupportedException();

        Task<IReadOnlyList<Project>> IProjects.PastDeadlineAsync(DateOnly today, int take, CancellationToken ct) =>
            throw new NotSupportedException();
    }
}
