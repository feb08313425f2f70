using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Domain.Engagements;

/// <summary>
/// Use case: counts how the programme's engagements stand by district and chain, and how they moved over the last weeks
/// and months. Each figure is the count of the list of engagements or projects under the same filter. For staff and
/// auditors: a figure of few would tell others of the talks of one firm.
/// </summary>
public sealed class CountProgress(
    ProgressFactsCache facts,
    CatalogueCache catalogue,
    EngagementLimits limits,
    TimeProvider time
)
{
    /// <summary>
    /// Weeks at most: a year. Set by hand; doubled, a question counts each engagement twice as often.
    /// </summary>
    public const int MostWeeks = 53;

    /// <summary>Months at most: three years. Set by hand.</summary>
    public const int MostMonths = 36;

    /// <summary>FORBIDDEN to who does not see all; INVALID where more is asked for than is counted at once.</summary>
    /// <param name="weeks">How many weeks with the present one, 1 to <see cref="MostWeeks"/>.</param>
    /// <param name="months">How many months with the present one, 1 to <see cref="MostMonths"/>.</param>
    public async Task<Result<ProgressTable>> RunAsync(int weeks, int months, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        if (!caller.SeesAll)
            return UserError.Forbidden("只有工作人员和审计人员可以查看。", "Only staff and auditors may see this.");
        if (Outside(weeks, MostWeeks, "weeks") is { } wrongWeeks)
            return wrongWeeks;
        if (Outside(months, MostMonths, "months") is { } wrongMonths)
            return wrongMonths;
        var known = await facts.CurrentAsync(ct);
        return new ProgressTable(
            RowOf(null, known.Engagements, known.InReview),
            DistrictRows(known),
            ChainRows(known),
            [.. MondaysOf(weeks).Select(monday => WeekOf(monday, known.Engagements))],
            MonthsOf(months, known.Engagements)
        );
    }

    private List<ProgressRow> DistrictRows(ProgressFacts known)
    {
        var engagements = known.Engagements.ToLookup(e => e.District);
        var inReview = known.InReview.ToLookup(p => p.District);
        return Filled(
            catalogue
                .Current.Districts.Select(d => (string?)d.Id)
                .Append(null)
                .Select(id => RowOf(id, engagements[id], inReview[id]))
        );
    }

    private List<ProgressRow> ChainRows(ProgressFacts known)
    {
        var engagements = ByChain(known.Engagements, e => e.Links);
        var inReview = ByChain(known.InReview, p => p.Links);
        return Filled(catalogue.Current.Chains.Select(c => RowOf(c.Id, engagements[c.Id], inReview[c.Id])));
    }

    private ILookup<string, T> ByChain<T>(IEnumerable<T> all, Func<T, IReadOnlyList<string>> links) =>
        all.SelectMany(one => ChainsOf(links(one)).Select(chain => (chain, one))).ToLookup(p => p.chain, p => p.one);

    private IEnumerable<string> ChainsOf(IReadOnlyList<string> links) =>
        links.Select(catalogue.Current.Link).OfType<Link>().Select(l => l.Chain).Distinct();

    private static List<ProgressRow> Filled(IEnumerable<ProgressRow> rows) => [.. rows.Where(row => !row.IsEmpty)];

    private ProgressRow RowOf(string? key, IEnumerable<EngagementFacts> engagements, IEnumerable<ReviewFacts> inReview)
    {
        var living = engagements.Where(e => !EngagementMoves.Ended(e.Stage)).ToList();
        var (today, stalledBefore) = (time.Today(), limits.StalledBefore(time.GetUtcNow()));
        return new(
            key,
            living.Count,
            living.Count(e => e.Stage is EngagementStage.Proposed),
            living.Count(e => stalledBefore.TryGetValue(e.Stage, out var before) && e.LastActivityAt < before),
            living.Count(e => e.NextDue < today),
            inReview.Count()
        );
    }

    private IEnumerable<DateOnly> MondaysOf(int weeks)
    {
        var today = time.Today();
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return Enumerable.Range(0, weeks).Select(i => monday.AddDays(7 * (i - weeks + 1)));
    }

    private ProgressWeek WeekOf(DateOnly monday, IReadOnlyList<EngagementFacts> engagements)
    {
        var (start, end) = (time.StartOf(monday), time.StartOf(monday.AddDays(7)));
        var counts = engagements
            .Select(e => e.StageBefore(end))
            .OfType<EngagementStage>()
            .CountBy(stage => stage)
            .ToDictionary();
        return new(monday, engagements.Count(e => e.Stages[0].At >= start && e.Stages[0].At < end), counts);
    }

    private List<ProgressMonth> MonthsOf(int months, IReadOnlyList<EngagementFacts> engagements)
    {
        var filled = engagements
            .Where(e => e.OnDemand && e.ContractedAt is not null)
            .SelectMany(e => e.Links.Select(link => (Position: (link, e.Firm), At: e.ContractedAt!.Value)))
            .GroupBy(f => f.Position, f => f.At)
            .CountBy(position => MonthOf(time.DayOf(position.Min())))
            .ToDictionary();
        var present = MonthOf(time.Today());
        return
        [
            .. Enumerable
                .Range(0, months)
                .Select(i => present.AddMonths(i - months + 1))
                .Select(month => new ProgressMonth(month, filled.GetValueOrDefault(month))),
        ];
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static UserError? Outside(int asked, int most, string part) =>
        asked >= 1 && asked <= most
            ? null
            : UserError.Invalid($"{part} 应在 1 到 {most} 之间。", $"{part} must be between 1 and {most}.", part);
}
