using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Matching.Answers;

/// <summary>
/// Use case: tells of a need that nobody surely serves how near the nearest suppliers come and what they lack. It
/// rests on what the caller's own list could hold, and on nothing else.
/// </summary>
public sealed class FindGaps(MatchEngine engine, IProjects projects, MatchOptions options, TimeProvider time)
{
    /// <summary>
    /// Suppliers counted as near; a gap that so many nearly fill is told by what they lack. Set by hand. Doubled, the
    /// counts may be twice as high and the answer costs more requirement checks.
    /// </summary>
    public const int MostNearest = 20;

    // The chance, apart from the requirements, that a supplier must reach to be near: what is less likely has a word in
    // common by chance, and to say that it comes nearest would be worse than to say nothing. Set by hand. Doubled, most
    // needs that nobody serves have nobody near.
    private const double Near = 0.08;

    private readonly MatchPipeline _listing = new(options);

    // The same budgets, and those below the threshold too.
    private readonly MatchPipeline _nearest = new(options.WithoutThreshold(MostNearest));

    /// <summary>
    /// Of an open demand, for those who see its candidates; NOT_FOUND to those who may not know of it. No value and no
    /// error where the list under this filter has a candidate that is GOOD, and for an offer, which asks for nothing.
    /// </summary>
    public async Task<Result<MatchGap>> ForProjectAsync(
        string project,
        MatchFilter filter,
        Caller caller,
        CancellationToken ct
    ) =>
        await projects.OneAsync(project, Audience.Of(caller), ct) is { } found
            ? Of(found, filter, caller)
            : UserError.NotFound(project, "project");

    /// <summary>The same for a project at hand, without a store call.</summary>
    public Result<MatchGap> ForProject(DisclosedProject project, MatchFilter filter, Caller caller) =>
        Of(project.Record, filter, caller);

    private Result<MatchGap> Of(Project found, MatchFilter filter, Caller caller)
    {
        if (filter.Errors(engine.Current.Catalogue) is { Count: > 0 } invalid)
            return invalid;
        if (caller.ToSeeMatchesOf(found) is { } refusal)
            return refusal;
        return found is { Kind: ProjectKind.Demand, State: ProjectState.Open }
            ? Gap(found.Title, filter, caller, MatchQuestion.Of(found), MatchQuery.FirmsFor(found))
            : new(null, []);
    }

    /// <summary>
    /// Of a need in free text, for anyone. No value and no error where the list has a candidate that is GOOD, and
    /// where demands are sought.
    /// </summary>
    public Result<MatchGap> ForText(MatchText input, Caller caller)
    {
        if (input.Errors(engine.Current.Catalogue) is { Count: > 0 } invalid)
            return invalid;
        if (input.Seeking is Seeking.Demands)
            return new(null, []);
        return Gap(
            NeedTexts.Of(input.Text)[0],
            input.Filter,
            caller,
            MatchQuestion.Of(input.Text, input.Seeking),
            MatchQuery.Of(input)
        );
    }

    private Result<MatchGap> Gap(
        string asked,
        MatchFilter filter,
        Caller caller,
        MatchQuestion question,
        MatchQuery query
    )
    {
        var snapshot = engine.Current;
        if (_listing.Run(query, View(filter)).Best.Any(r => MatchGrades.Of(r.Scored.Score) <= MatchGrade.Good))
            return new(null, []);
        // What excludes is a part of the gap, as a firm whose certificate has run out is no farther from making the
        // thing, and so is a score below the one asked for.
        var near = _nearest
            .Run(query, View(filter with { MinScore = null, IncludeExcluded = true }))
            .Best.Select(r => (r.Scored.Pair, r.Scored.Closeness))
            .Where(r => r.Closeness >= Near)
            .OrderByDescending(r => r.Closeness)
            .Select(r => r.Pair)
            .ToList();
        return new MatchGap(asked, near.Count, MadeBy(near), LacksOf(near), snapshot.Model.Version);

        SnapshotView View(MatchFilter narrowed) => new(snapshot, caller, narrowed, time.Today(), question);
    }

    private static string? MadeBy(IEnumerable<CandidatePair> near) =>
        near.Select(p => p.Answer.Statement).FirstOrDefault(s => s is { Source: not SupplySource.Name })?.Text;

    private static IReadOnlyList<GapLack> LacksOf(List<CandidatePair> near) =>
        near.Count == 0
            ? []
            :
            [
                .. near[0]
                    .Need.Requirements.Select(
                        (requirement, i) =>
                            new GapLack(
                                requirement,
                                Having(near, i, CheckResult.Unmet),
                                Having(near, i, CheckResult.Unknown)
                            )
                    )
                    .Where(l => l.Unmet + l.Unknown > 0)
                    .OrderByDescending(l => l.Requirement.Hard)
                    .ThenByDescending(l => l.Unmet + l.Unknown),
            ];

    private static int Having(List<CandidatePair> near, int requirement, CheckResult result) =>
        near.Count(p => p.Checks[requirement].Result == result);
}
