using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching;

/// <summary>
/// Use case: answers a project, a firm or a free text with ranked candidates and their reasons. A list holds what
/// reaches the threshold, section by section and best first, at most <see cref="MatchOptions.Listed"/> long beside what
/// the caller marked as not fitting; it never tells of a project or a poster that the caller may not know of.
/// </summary>
public sealed class FindMatches(
    MatchEngine engine,
    IFirms firms,
    IProjects projects,
    MatchOptions options,
    TimeProvider time
)
{
    private readonly MatchPipeline _pipeline = new(options);

    /// <summary>
    /// For a demand: firms, with the offer concerned. For an offer: demands, with their posters. For its poster's
    /// accounts, staff and auditors; NOT_FOUND to those who may not know of the project. Only an open project has
    /// candidates.
    /// </summary>
    public async Task<Result<MatchAnswer>> ForProjectAsync(
        string project,
        MatchFilter filter,
        PageRequest page,
        Caller caller,
        CancellationToken ct
    )
    {
        if (await projects.OneAsync(project, Audience.Of(caller), ct) is not { } found)
            return UserError.NotFound(project, "project");
        return Of(found, filter, page, caller);
    }

    /// <summary>The same for a project at hand, without a store call: a list of projects asks for each.</summary>
    public Result<MatchAnswer> ForProject(
        DisclosedProject project,
        MatchFilter filter,
        PageRequest page,
        Caller caller
    ) => Of(project.Record, filter, page, caller);

    private Result<MatchAnswer> Of(Project found, MatchFilter filter, PageRequest page, Caller caller)
    {
        if (filter.Errors(engine.Current.Catalogue) is { Count: > 0 } invalid)
            return invalid;
        if (caller.ToSeeMatchesOf(found) is { } refusal)
            return refusal;
        var reader = engine.Current.Model.Reader;
        Understood Read() => new(reader.Of(found.Title, found.Description).Text, found.Links, found.Requirements);
        if (found.State is not ProjectState.Open)
            return new MatchAnswer(Page<Match>.Empty, engine.Current.Model.Version, Read);
        var view = View(filter, caller, MatchQuestion.Of(found));
        return Cut(_pipeline.Run(MatchQuery.CandidatesOf(found), view), view, page, Read);
    }

    /// <summary>
    /// Demands of others that the firm could serve; the firm of each match is itself. With <c>IncludeExcluded</c>
    /// also those whose hard requirements it fails, and why. For the firm's own accounts, staff and auditors. A
    /// suspended or removed firm has none.
    /// </summary>
    public async Task<Result<MatchAnswer>> ForFirmAsync(
        string firm,
        MatchFilter filter,
        PageRequest page,
        Caller caller,
        CancellationToken ct
    )
    {
        if (await firms.OneAsync(firm, ct) is not { } found)
            return UserError.NotFound(firm, "firm");
        return ForFirm(found, filter, page, caller);
    }

    /// <summary>The same for a firm at hand, without a store call: a list of firms asks for each.</summary>
    public Result<MatchAnswer> ForFirm(Firm found, MatchFilter filter, PageRequest page, Caller caller)
    {
        if (filter.Errors(engine.Current.Catalogue) is { Count: > 0 } invalid)
            return invalid;
        if (caller.ToSeeMatchesOf(found) is { } refusal)
            return refusal;
        var question = MatchQuestion.Of(found, engine.Current.Catalogue);
        Understood Read() => new(question.Text, [.. found.Positions.Select(p => p.Link)], []);
        if (found.ToStepOut() is not null)
            return new MatchAnswer(Page<Match>.Empty, engine.Current.Model.Version, Read);
        var view = View(filter, caller, question);
        return Cut(_pipeline.Run(MatchQuery.DemandsFor(found), view), view, page, Read);
    }

    /// <summary>For anyone: firms, demands or offers for a text, among what the caller may know of.</summary>
    public Task<Result<MatchAnswer>> ForTextAsync(
        MatchText input,
        PageRequest page,
        Caller caller,
        CancellationToken ct
    )
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(ForText(input, page, caller));
    }

    private Result<MatchAnswer> ForText(MatchText input, PageRequest page, Caller caller)
    {
        if (input.Errors(engine.Current.Catalogue) is { Count: > 0 } invalid)
            return invalid;
        var view = View(input.Filter, caller, MatchQuestion.Of(input.Text, input.Seeking));
        return Cut(_pipeline.Run(MatchQuery.Of(input), view), view, page, () => Read(input, view.Snapshot));
    }

    private static Understood Read(MatchText input, MatchSnapshot snapshot)
    {
        var reader = snapshot.Model.Reader;
        var sought = input.Seeking is Seeking.Demands ? reader.Offered(input.Text) : reader.Of(input.Text);
        return new(
            sought.Text,
            [.. input.Links.Union(LinkReading.Of(sought, snapshot), StringComparer.Ordinal)],
            RequirementExtraction.In(input.Text, snapshot.Catalogue.Districts)
        )
        {
            Added = [.. sought.Added],
        };
    }

    /// <summary>
    /// Where a candidate stands now on the list of a question that the caller has asked before: null where it is not
    /// listed, also because the caller may not see the list any more.
    /// </summary>
    public async Task<Match?> OnListAsync(
        MatchQuestion question,
        string candidate,
        Caller caller,
        CancellationToken ct
    ) => await QueryOfAsync(question, caller, ct) is { } query ? OnList(query, question, candidate, caller) : null;

    /// <summary>The same on the list of a project.</summary>
    public async Task<Match?> OnListAsync(string project, string candidate, Caller caller, CancellationToken ct) =>
        await projects.OneAsync(project, Audience.Of(caller), ct) is { } found && QueryOf(found, caller) is { } query
            ? OnList(query, MatchQuestion.Of(found), candidate, caller)
            : null;

    private Match? OnList(MatchQuery query, MatchQuestion question, string candidate, Caller caller)
    {
        var view = View(new MatchFilter(IncludeExcluded: true), caller, question);
        return _pipeline.Run(query, view).Best.FirstOrDefault(r => r.Candidate == candidate)?.Shown();
    }

    private async Task<MatchQuery?> QueryOfAsync(MatchQuestion question, Caller caller, CancellationToken ct)
    {
        if (question.Project is { } project)
            return await projects.OneAsync(project, Audience.Of(caller), ct) is { } asked
                ? QueryOf(asked, caller)
                : null;
        if (question.Firm is { } firm)
            return
                await firms.OneAsync(firm, ct) is { } asking
                && caller.ToSeeMatchesOf(asking) is null
                && asking.ToStepOut() is null
                ? MatchQuery.DemandsFor(asking)
                : null;
        return MatchQuery.Of(new MatchText(question.Text, question.Seeking));
    }

    private static MatchQuery? QueryOf(Project asked, Caller caller) =>
        asked.State is ProjectState.Open && caller.ToSeeMatchesOf(asked) is null
            ? MatchQuery.CandidatesOf(asked)
            : null;

    private SnapshotView View(MatchFilter filter, Caller caller, MatchQuestion question) =>
        new(engine.Current, caller, filter, time.Today(), question);

    private static Result<MatchAnswer> Cut(Ranking ranking, SnapshotView view, PageRequest page, Func<Understood> read)
    {
        var list = MatchCursor.ListOf(view.Question);
        // Of the whole list, lest a part of it be taken for one that is empty or vague.
        var best = view.Filter.Sections is { Count: > 0 } sections
            ? [.. ranking.Best.Where(r => sections.Contains(r.Section))]
            : ranking.Best;
        var rest = best.AsEnumerable();
        if (page.After is not null)
        {
            if (MatchCursor.Read(page.After, list) is not { } after)
                return Cursor.Refusal;
            rest = rest.SkipWhile(r => Ranking.Order((r.Section, r.BalancedLogit, r.Key), after) <= 0);
        }
        var shown = rest.Take(page.First + 1).ToList();
        var edges = shown.Take(page.First).Select(r => new Edge<Match>(MatchCursor.Of(list, r), r.Shown()));
        return new MatchAnswer(
            new Page<Match>([.. edges], shown.Count > page.First, best.Count),
            view.Snapshot.Model.Version,
            read
        );
    }
}
