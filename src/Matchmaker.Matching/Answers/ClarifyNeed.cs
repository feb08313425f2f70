using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Scoring.Comparison;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Answers;

/// <summary>
/// Query clarification: says of a need whether it is vague, and what would sharpen it, from what divides its
/// candidates.
/// </summary>
public sealed class ClarifyNeed(MatchEngine engine, IProjects projects, MatchOptions options, TimeProvider time)
{
    /// <summary>
    /// Terms that are offered for a choice: more are not read. Doubled, the later ones divide the list worse.
    /// </summary>
    public const int MostTerms = 5;

    // Candidates at the head of the list whose division decides whom to call; a bit each in one word of 64, so that it
    // cannot be doubled.
    private const int Head = 60;

    // More candidates than anyone calls; where the last of so many is nearly as likely as the first (the share below),
    // the need does not tell them apart. Set by hand. Doubled, fewer needs are called vague.
    private const int Many = 30;

    // The share of the first score that the last of these many must reach. Set by hand; the nearer to 1, the fewer
    // needs are called vague. Doubled, it would be above 1, and no need would be vague for this.
    private const double NearlyEqual = 0.75;

    // Inverse document frequency (0 to 1) of a feature that is in the name of a thing, and the weight of such features
    // below which a text says little: in pairs of characters, a word of three has two and the name of a part three or
    // more. Set by hand. With the second doubled, a need is vague that names its thing in one word.
    private const double Rare = 0.5,
        Little = 3;

    private readonly MatchPipeline _pipeline = new(options);

    /// <summary>
    /// Of a demand, also one that is still a draft, for those who see its candidates; NOT_FOUND to those who may not
    /// know of it. No value and no error where it is not vague, closed, or an offer.
    /// </summary>
    public async Task<Result<NeedAdvice>> ForProjectAsync(string project, Caller caller, CancellationToken ct) =>
        await projects.OneAsync(project, Audience.Of(caller), ct) is { } found
            ? Of(found, caller)
            : UserError.NotFound(project, "project");

    /// <summary>The same for a project at hand, without a store call.</summary>
    public Result<NeedAdvice> ForProject(DisclosedProject project, Caller caller) => Of(project.Record, caller);

    private Result<NeedAdvice> Of(Project found, Caller caller)
    {
        if (caller.ToSeeMatchesOf(found) is { } refusal)
            return refusal;
        if (found is { Kind: ProjectKind.Supply } or { State: ProjectState.Closed })
            return new(null, []);
        var view = View(new MatchFilter(), caller, MatchQuestion.Of(found));
        var said = ProfileText.Of(found);
        return Sharpened(
            said,
            [.. found.Requirements, .. RequirementExtraction.In(said, view.Snapshot.Catalogue.Districts)],
            _pipeline.Run(MatchQuery.FirmsFor(found), view),
            view
        );
    }

    /// <summary>
    /// Of a need in free text, for anyone. No value and no error where it is not vague, and where demands are sought.
    /// </summary>
    public Result<NeedAdvice> ForText(MatchText input, Caller caller)
    {
        if (input.Errors(engine.Current.Catalogue) is { Count: > 0 } invalid)
            return invalid;
        if (input.Seeking is Seeking.Demands)
            return new(null, []);
        var view = View(input.Filter, caller, MatchQuestion.Of(input.Text, input.Seeking));
        return Sharpened(
            input.Text,
            RequirementExtraction.In(input.Text, view.Snapshot.Catalogue.Districts),
            _pipeline.Run(MatchQuery.Of(input), view),
            view
        );
    }

    private static Result<NeedAdvice> Sharpened(
        string said,
        IReadOnlyList<Requirement> requirements,
        Ranking ranking,
        SnapshotView view
    )
    {
        var background = view.Snapshot.Statistics;
        // A need that has a sure answer is not in want of words.
        if (ranking.Best is [var first, ..] && MatchGrades.Of(first.Scored.Score) is MatchGrade.Strong)
            return new(null, []);
        if (!SaysLittle(said, background) && !TellsNoneApart(ranking))
            return new(null, []);
        List<Supplier> head = [.. ranking.Best.Take(Head).Select(r => r.Scored.Pair.Supplier)];
        return new NeedAdvice(
            ranking.Best.Count,
            DiscriminativeTerms.Of(head, said, background, MostTerms),
            MissingKinds.Of(head, requirements, view.Today),
            view.Snapshot.Model.Version
        );
    }

    private static bool SaysLittle(string said, CorpusStatistics background) =>
        Features
            .Of(said)
            .Where(f =>
                Features.KindOf(f) is not FeatureKind.Character && background.Idf(background.Terms.Find(f)) >= Rare
            )
            .Sum(f => Features.KindWeight(Features.KindOf(f))) < Little;

    private static bool TellsNoneApart(Ranking ranking) =>
        ranking.Best.Count > Many && ranking.Best[Many - 1].Scored.Score >= NearlyEqual * ranking.Best[0].Scored.Score;

    private SnapshotView View(MatchFilter filter, Caller caller, MatchQuestion question) =>
        new(engine.Current, caller, filter, time.Today(), question);
}
