using System.Globalization;
using CsvHelper.Configuration.Attributes;

namespace Matchmaker.Matching.Tests.Cases;

/// <summary>The run that was last accepted, and what has moved since.</summary>
internal static class FrozenRun
{
    public const string File = "frozen.csv";

    // A rank on the first two screens may slip by two and a score by 0.05 without anyone having to look; further down
    // only the score counts.
    private const int Slip = 2,
        Seen = 20;
    private const double Shift = 0.05;

    public static IReadOnlyList<string> Moved(CaseRun run)
    {
        var frozen = LabelledCases.Rows<FrozenRow>(File).ToDictionary(r => r.Case, StringComparer.Ordinal);
        return
        [
            .. run
                .Placed.Select(p => (Now: p, Then: frozen.GetValueOrDefault(p.Case.Id)))
                .Where(m => m.Then is null || HasMoved(m.Then, m.Now))
                .OrderByDescending(m => m.Now.Case.Strength)
                .ThenBy(m => m.Now.Case.Id, StringComparer.Ordinal)
                .Select(m => Line(m.Now.Case, m.Then, m.Now)),
            .. frozen
                .Keys.Except(run.Placed.Select(p => p.Case.Id), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id => $"{id}: no such case any more"),
        ];
    }

    public static void Write(CaseRun run) =>
        LabelledCases.Write(
            File,
            run.Placed.Select(p => new FrozenRow(p.Case.Id, p.Rank, p.Score is { } score ? Math.Round(score, 3) : null))
        );

    private static bool HasMoved(FrozenRow then, Placed now) =>
        Math.Abs((then.Score ?? 0) - (now.Score ?? 0)) > Shift || Math.Abs(Within(then.Rank) - Within(now.Rank)) > Slip;

    private static int Within(int? rank) => Math.Min(rank ?? int.MaxValue, Seen + 1);

    private static string Line(LabelledCase of, FrozenRow? then, Placed now)
    {
        var before = then is null ? "new" : Place(then.Rank, then.Score);
        return $"{of.Strength.ToString().ToUpperInvariant().PadRight(6)} {of.Id} {of.Candidate}: {before} -> "
            + $"{Place(now.Rank, now.Score)}";
    }

    private static string Place(int? rank, double? score) =>
        rank is null ? "not listed" : string.Create(CultureInfo.InvariantCulture, $"{rank}. ({score:F2})");

    private sealed record FrozenRow(
        [property: Name("case")] string Case,
        [property: Name("rank")] int? Rank,
        [property: Name("score")] double? Score
    );
}
