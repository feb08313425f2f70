using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching.Tests.Cases;

/// <summary>Where a case stands on its need's list.</summary>
/// <param name="Rank">From 1; null when it is not listed.</param>
/// <param name="Score">As the match has it, 0 to 1; null when it is not listed.</param>
internal sealed record Placed(LabelledCase Case, int? Rank, double? Score)
{
    /// <summary>A need's first screen.</summary>
    public const int First = 10;

    /// <summary>Those that are not listed stand together after all that are.</summary>
    public int Place => Rank ?? int.MaxValue;
}

/// <summary>
/// The cases run once through the product's engine, over the whole reference data with the made-up offers beside it.
/// </summary>
internal sealed record CaseRun(IReadOnlyList<Placed> Placed)
{
    public static async Task<CaseRun> OfAsync(LabelledCases labelled)
    {
        var town = Town.Of([.. labelled.Seed, .. labelled.Firms, .. labelled.Offers, .. labelled.Needs]);
        var placed = new List<Placed>();
        foreach (var need in labelled.Cases.GroupBy(c => c.Need, StringComparer.Ordinal))
        {
            var list = await town.For(labelled.Need(need.Key));
            placed.AddRange(need.Select(c => Find(c, list)));
        }
        return new(placed);
    }

    /// <summary>
    /// STRONG cases that are not among the first <see cref="Cases.Placed.First"/> of their need's list.
    /// </summary>
    public IEnumerable<Placed> Missed =>
        Placed.Where(p => p is { Case.Strength: Strength.Strong, Place: > Cases.Placed.First });

    /// <summary>
    /// WEAK cases that stand above a STRONG one of the same need; none where nobody fits, as nobody then stands too
    /// low.
    /// </summary>
    public IEnumerable<Placed> Misplaced
    {
        get
        {
            var last = Placed
                .Where(p => p.Case.Strength is Strength.Strong)
                .GroupBy(p => p.Case.Need, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Max(p => p.Place), StringComparer.Ordinal);
            return Placed.Where(p => p.Case.Strength is Strength.Weak && p.Place < last.GetValueOrDefault(p.Case.Need));
        }
    }

    /// <summary>
    /// Of the pairs of one need whose strengths differ, the share with the stronger one above; two that are not listed
    /// count half.
    /// </summary>
    public double InOrder
    {
        get
        {
            var pairs = (
                from stronger in Placed
                from weaker in Placed
                where stronger.Case.Need == weaker.Case.Need && stronger.Case.Strength > weaker.Case.Strength
                select stronger.Place < weaker.Place ? 1
                : stronger.Place == weaker.Place ? 0.5
                : 0
            ).ToList();
            return pairs.Average();
        }
    }

    /// <summary>
    /// The figures, those of the first 743 cases apart: the engine was tuned on them before the others were written.
    /// </summary>
    public string Summary =>
        $"First cases: {Of(p => !p.Case.Later).Figures}\nLater ones: {Of(p => p.Case.Later).Figures}";

    private CaseRun Of(Func<Placed, bool> some) => new([.. Placed.Where(some)]);

    private string Figures
    {
        get
        {
            var strong = Placed.Count(p => p.Case.Strength is Strength.Strong);
            var weak = Placed.Where(p => p.Case.Strength is Strength.Weak).ToList();
            return $"{Placed.Count}; STRONG among the first {Cases.Placed.First}: "
                + $"{strong - Missed.Count()} of {strong}; "
                + $"WEAK below every STRONG: {weak.Count - Misplaced.Count()} of {weak.Count}; "
                + $"pairs in order {InOrder:P1}; WEAK that are GOOD or better: {weak.Count(p => p.Score >= Good)}.";
        }
    }

    // The least score that the display calls GOOD, as MatchGrade has it.
    private const double Good = 0.5;

    private static Placed Find(LabelledCase wanted, IReadOnlyList<Match> list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Firm == wanted.Shown || list[i].Project == wanted.Shown)
                return new(wanted, i + 1, list[i].Score);
        }
        return new(wanted, null, null);
    }
}
