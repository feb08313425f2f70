using System.Globalization;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Domain.Outcomes;

/// <summary>
/// Which outcomes are told apart in what everybody may read, such that no answer, and no difference between answers,
/// shows fewer than three engagements. It is microaggregation (k-anonymity with k = 3): the verified outcomes of a
/// calendar year are divided into blocks of at least three engagements, once, whatever is asked; a figure for the
/// public is the sum of whole blocks. Whatever is added to or taken from whichever answers, over any periods and
/// groupings, is therefore again a sum over whole blocks.
/// <para>Blocks are divided further only where every part keeps three engagements. What is too small to stand joins the
/// other small parts, and these the smallest of the others, so that a part left out cannot be had by
/// subtraction.</para>
/// <para>Two things it does not do. It does not hide that one of three sums is far larger than the others. And the
/// figures are those of today: who asks before and after a fourth outcome is verified learns of the fourth.</para>
/// </summary>
public static class PublicFigures
{
    /// <summary>
    /// Engagements in a figure at least. Below three, one of the parties can subtract its own sum and know the other's,
    /// so that three is the least. Doubled, fewer figures are told apart, and a year with fewer than six engagements
    /// has none.
    /// </summary>
    public const int LeastEngagements = 3;

    /// <summary>
    /// The order in which blocks are divided: where outcomes are few, the later ones are not told apart. Days come
    /// last, for periods that are no whole months.
    /// </summary>
    private static readonly Func<SignedOutcome, Func<string, string?>, string>[] Divisions =
    [
        (s, _) => s.Outcome.Kind.ToString(),
        (s, _) => s.Outcome.SignedOn.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        (s, chainOf) =>
            string.Join(' ', s.Links.Select(chainOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)),
        (s, _) => s.District ?? "",
        (s, _) => s.ProjectType.ToString(),
        (s, _) => s.Outcome.SignedOn.ToString("O", CultureInfo.InvariantCulture),
    ];

    /// <summary>
    /// How many of the divisions decide, kind and month: an outcome that is too rare by these to be shown is in no sum
    /// either, as a reader who adds up the rows expects. Set by hand. Doubled, what is too rare by chain or district is
    /// in no sum either.
    /// </summary>
    private const int RareBy = 2;

    /// <param name="signed">All outcomes of whole years; those that nobody has verified are left out.</param>
    /// <param name="chainOf">The chain of a link.</param>
    public static IReadOnlyList<IReadOnlyList<SignedOutcome>> Blocks(
        IEnumerable<SignedOutcome> signed,
        Func<string, string?> chainOf
    ) =>
        [
            .. signed
                .Where(s => s.Outcome.Verified)
                .GroupBy(s => s.Outcome.SignedOn.Year)
                .OrderBy(y => y.Key)
                .SelectMany(year => BlocksOf([.. year], chainOf)),
        ];

    private static IEnumerable<List<SignedOutcome>> BlocksOf(List<SignedOutcome> year, Func<string, string?> chainOf)
    {
        var kept = Divisions.Take(RareBy).Aggregate(year, (left, by) => WithoutRare(left, s => by(s, chainOf)));
        return Stands(kept)
            ? Divisions.Aggregate(
                (IEnumerable<List<SignedOutcome>>)[kept],
                (blocks, by) => blocks.SelectMany(b => Divided(b, s => by(s, chainOf)))
            )
            : [];
    }

    /// <summary>Without the parts that are too small to stand, even all together, beside others that stand.</summary>
    private static List<SignedOutcome> WithoutRare(List<SignedOutcome> all, Func<SignedOutcome, string> by)
    {
        var parts = all.GroupBy(by).Select(g => g.ToList()).ToLookup(Stands);
        var rare = parts[false].SelectMany(p => p).ToList();
        return rare.Count == 0 || Stands(rare) || !parts[true].Any() ? all : [.. all.Except(rare)];
    }

    private static List<List<SignedOutcome>> Divided(List<SignedOutcome> block, Func<SignedOutcome, string> by)
    {
        var parts = block
            .GroupBy(by)
            .OrderByDescending(g => EngagementsOf(g))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.ToList())
            .ToList();
        var (standing, rest) = (parts.Where(Stands).ToList(), parts.Where(p => !Stands(p)).SelectMany(p => p).ToList());
        if (rest.Count > 0 && !Stands(rest) && standing.Count > 0)
        {
            rest.AddRange(standing[^1]);
            standing.RemoveAt(standing.Count - 1);
        }
        return standing.Count == 0 ? [block]
            : rest.Count == 0 ? standing
            : [.. standing, rest];
    }

    private static bool Stands(IEnumerable<SignedOutcome> outcomes) => EngagementsOf(outcomes) >= LeastEngagements;

    private static int EngagementsOf(IEnumerable<SignedOutcome> outcomes) =>
        outcomes.Select(s => s.Engagement).Distinct(StringComparer.Ordinal).Count();
}
