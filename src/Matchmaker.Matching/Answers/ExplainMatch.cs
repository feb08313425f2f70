using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching.Answers;

/// <summary>
/// "Why not us?": a firm beside a demand, factor by factor against another firm, and why it is not listed. Staff and
/// auditors compare any two; a firm's own accounts ask for their own firm alone, since how another firm compares is
/// that firm's and the poster's business.
/// </summary>
public sealed class ExplainMatch(
    MatchEngine engine,
    IFirms firms,
    IProjects projects,
    MatchOptions options,
    TimeProvider time
)
{
    private readonly MatchPipeline _listing = new(options);

    // The same budgets, and nothing is too weak to be explained.
    private readonly MatchPipeline _everyone = new(options.WithoutThreshold(options.Exact));

    /// <param name="against">Another firm; null to explain the one alone.</param>
    /// <param name="filter">What the list is narrowed to on which the firm is missed.</param>
    public async Task<Result<Explanation>> RunAsync(
        string project,
        string firm,
        string? against,
        MatchFilter filter,
        Caller caller,
        CancellationToken ct
    )
    {
        if (Refusal(firm, against, caller) is { } refusal)
            return refusal;
        if (filter.Errors(engine.Current.Catalogue) is { Count: > 0 } invalid)
            return invalid;
        if (await projects.OneAsync(project, Audience.Of(caller), ct) is not { } asked)
            return UserError.NotFound(project, "project");
        if (asked.Kind is not ProjectKind.Demand)
            return UserError.Invalid(
                "只有需求项目的候选是企业。",
                "Only a demand has firms for candidates.",
                "project"
            );
        if (asked.State is not ProjectState.Open)
            return UserError.NotAllowedNow(
                $"项目现为“{asked.State.Label().Zh}”，只有开放中的项目有候选。",
                $"The project is {asked.State.Label().En}; only an open one has candidates.",
                "project"
            );
        string[] wanted = against is null ? [firm] : [firm, against];
        var known = (await firms.ByIdsAsync(wanted, ct)).ToDictionary(f => f.Id, StringComparer.Ordinal);
        if (!known.TryGetValue(firm, out var first))
            return UserError.NotFound(firm, "firm");
        Firm? second = null;
        if (against is not null && !known.TryGetValue(against, out second))
            return UserError.NotFound(against, "against");

        var snapshot = engine.Current;
        var (listView, wideView) = (View(filter, null), View(new MatchFilter(IncludeExcluded: true), wanted));
        var query = MatchQuery.FirmsFor(asked);
        var explained = new ExplainedList(
            asked,
            listView,
            _listing.Run(query, listView),
            _everyone.Run(query, wideView),
            caller,
            options.LeastScore(filter)
        );
        var (one, other) = (explained.Of(first), second is null ? null : explained.Of(second));
        return new Explanation(asked.Id, one, other, Differences(one.Match, other?.Match), snapshot.Model.Version);

        SnapshotView View(MatchFilter narrowed, string[]? named) =>
            new(snapshot, caller, narrowed, time.Today(), MatchQuestion.Of(asked), named);
    }

    private static UserError? Refusal(string firm, string? against, Caller caller) =>
        !caller.SignedIn ? UserError.Unauthenticated
        : caller.SeesAll ? null
        : !caller.ActsFor(firm) ? UserError.Forbidden("只能查询本企业。", "You may ask for your own firm.", "firm")
        : against is not null
            ? UserError.Forbidden(
                "与其他企业的对比仅供工作人员和审计人员查看。",
                "How another firm compares is told to staff and auditors.",
                "against"
            )
        : null;

    private static IReadOnlyList<FactorDifference> Differences(Match? one, Match? other) =>
        one is null || other is null
            ? []
            :
            [
                .. one
                    .Reasons.Concat(other.Reasons)
                    .Select(r => r.Factor)
                    .Distinct()
                    .Select(f =>
                        (
                            Factor: f,
                            One: one.Reasons.SingleOrDefault(r => r.Factor == f),
                            Other: other.Reasons.SingleOrDefault(r => r.Factor == f)
                        )
                    )
                    .Select(f => new FactorDifference(
                        f.Factor,
                        f.One,
                        f.Other,
                        (f.One?.Contribution ?? 0) - (f.Other?.Contribution ?? 0)
                    ))
                    .OrderBy(d => d.Difference)
                    .ThenBy(d => d.Factor),
            ];
}
