using Matchmaker.Bench.Quality;
using Matchmaker.Bench.Speed;

namespace Matchmaker.Bench.Needs;

/// <summary>
/// The tables of a run over judged needs. A firm that was shown and never judged counts as wrong, and is named at the
/// end.
/// </summary>
internal sealed class NeedsReport(
    IReadOnlyList<JudgedNeed> needs,
    AnsweredNeeds engine,
    IReadOnlyList<AnsweredNeeds> peers,
    Report report
)
{
    // The least score of GOOD, as MatchGrade has it, and the bands of the display with the share that each promises.
    private const double Good = 0.5;
    private static readonly (string Name, double From, double Promised)[] Bands =
    [
        ("STRONG", 0.75, 0.85),
        ("GOOD", 0.5, 0.55),
        ("POSSIBLE", 0.25, 0.25),
        ("WEAK", 0, 0),
    ];

    private const int Screen = 10,
        Judged = 5;

    public void Write(bool each)
    {
        int[] plain = [.. Places(n => n.IsPlain && n.Answerable)];
        int[] variants = [.. Places(n => n.IsVariant && n.Answerable)];
        report.Title($"判定需求 · Judged needs: {plain.Length} answerable, {variants.Length} English and variants");
        report.Columns("", "P@1", "P@3", "MRR", "nDCG@5", "named in ten", "empty", "P@1 English and variants");
        foreach (var system in peers.Append(engine))
            report.Row(
                system.Name,
                Mean(plain, i => PrecisionAt(1, i, system)),
                Mean(plain, i => PrecisionAt(3, i, system)),
                Mean(plain, i => ReciprocalRank(i, system)),
                Mean(plain, i => Ndcg(i, system)),
                NamedShare(plain, system),
                Mean(plain, i => system.Lists[i].Count == 0 ? 1 : 0),
                Mean(variants, i => PrecisionAt(1, i, system))
            );
        foreach (var peer in peers)
            report.Say(
                $"\nengine − {peer.Name}: P@1 {Difference(plain, peer, (i, s) => PrecisionAt(1, i, s))}, "
                    + $"nDCG@5 {Difference(plain, peer, Ndcg)}, named {Difference(plain, peer, NamedOf)}"
            );
        Silence();
        Calibration();
        Unjudged();
        if (each)
            Lists();
    }

    private void Silence()
    {
        int[] unanswerable = [.. Places(n => !n.Answerable)];
        report.Say(
            $"\nUnanswerable needs: {unanswerable.Length}; nothing GOOD "
                + $"{Mean(unanswerable, i => engine.Lists[i].Any(h => h.Score >= Good) ? 0 : 1)}; empty list "
                + Mean(unanswerable, i => engine.Lists[i].Count == 0 ? 1 : 0)
        );
    }

    private void Calibration()
    {
        var shown = Places(_ => true)
            .SelectMany(i =>
                engine
                    .Lists[i]
                    .Take(Screen)
                    .Where(h => needs[i].Grades.ContainsKey(h.Id) || needs[i].Named.Contains(h.Id))
                    .Select(h => (Said: (double)h.Score, Right: Grade(i, h) == JudgedNeed.Right))
            )
            .ToList();
        report.Title("校准 · Calibration of what was shown and judged");
        report.Columns("band", "shown", "said", "plainly right", "promised");
        var below = double.PositiveInfinity;
        foreach (var (name, from, promised) in Bands)
        {
            var upper = below;
            var band = shown.Where(s => s.Said >= from && s.Said < upper).ToList();
            below = from;
            report.Row(
                name,
                $"{band.Count}",
                band.Count == 0 ? "" : $"{band.Average(s => s.Said):F2}",
                band.Count == 0 ? "" : $"{band.Average(s => s.Right ? 1.0 : 0):F2}",
                $"{promised:F2}"
            );
        }
        var ece = shown
            .GroupBy(s => Math.Min((int)(s.Said * 10), 9))
            .Sum(g => g.Count() * Math.Abs(g.Average(s => s.Said) - g.Average(s => s.Right ? 1.0 : 0)) / shown.Count);
        report.Say($"\nExpected calibration error in ten bins: {ece:F3}, {shown.Count} pairs");
    }

    private void Unjudged()
    {
        var unjudged = Places(_ => true)
            .SelectMany(i =>
                engine
                    .Lists[i]
                    .Take(Judged)
                    .Where(h => !needs[i].Grades.ContainsKey(h.Id) && !needs[i].Named.Contains(h.Id))
                    .Select(h => $"{needs[i].Id} {h.Id} {h.Score:F2}")
            )
            .ToList();
        report.Say($"\nAmong the first {Judged} and never judged, counted as wrong: {unjudged.Count}");
        foreach (var line in unjudged)
            report.Say(line);
    }

    private void Lists()
    {
        foreach (var i in Places(_ => true))
            report.Say(
                $"{needs[i].Id} [{(needs[i].Answerable ? "" : "-")}] {needs[i].Text[..Math.Min(40, needs[i].Text.Length)]}: "
                    + string.Join(
                        ", ",
                        engine
                            .Lists[i]
                            .Take(Judged)
                            .Select(h =>
                                $"{h.Id.Replace("firm_", "", StringComparison.Ordinal)} {h.Score:F2}="
                                + (needs[i].Grades.TryGetValue(h.Id, out var grade) ? $"{grade}" : "?")
                            )
                    )
                    + " | missing: "
                    + string.Join(
                        ", ",
                        needs[i]
                            .Grades.Where(g => g.Value == JudgedNeed.Right)
                            .Select(g => g.Key)
                            .Concat(needs[i].Named)
                            .Distinct()
                            .Where(f => engine.Lists[i].Take(Judged).All(h => h.Id != f))
                    )
            );
    }

    private IEnumerable<int> Places(Func<JudgedNeed, bool> wanted) =>
        Enumerable.Range(0, needs.Count).Where(i => wanted(needs[i]));

    private int Grade(int need, Hit hit) =>
        needs[need].Grades.TryGetValue(hit.Id, out var grade) ? grade
        : needs[need].Named.Contains(hit.Id) ? JudgedNeed.Right
        : 0;

    private double PrecisionAt(int most, int need, AnsweredNeeds system) =>
        system.Lists[need].Take(most).Count(h => Grade(need, h) == JudgedNeed.Right)
        / (double)Math.Min(most, Math.Max(1, AllRight(need)));

    private int AllRight(int need) =>
        needs[need].Grades.Count(g => g.Value == JudgedNeed.Right)
        + needs[need].Named.Count(f => !needs[need].Grades.ContainsKey(f));

    private double ReciprocalRank(int need, AnsweredNeeds system)
    {
        for (var i = 0; i < system.Lists[need].Count; i++)
            if (Grade(need, system.Lists[need][i]) == JudgedNeed.Right)
                return 1.0 / (i + 1);
        return 0;
    }

    private double Ndcg(int need, AnsweredNeeds system)
    {
        var grades = needs[need]
            .Grades.Values.Concat(
                needs[need].Named.Where(f => !needs[need].Grades.ContainsKey(f)).Select(_ => JudgedNeed.Right)
            )
            .OrderDescending();
        return Dcg(system.Lists[need].Select(h => Grade(need, h))) / Dcg(grades);
    }

    private static double Dcg(IEnumerable<int> grades) =>
        grades.Take(Judged).Select((g, i) => (Math.Pow(2, g) - 1) / Math.Log2(i + 2)).Sum();

    private double NamedOf(int need, AnsweredNeeds system) =>
        needs[need].Named.Count == 0
            ? 0
            : system.Lists[need].Take(Screen).Count(h => needs[need].Named.Contains(h.Id))
                / (double)needs[need].Named.Count;

    private string NamedShare(int[] among, AnsweredNeeds system)
    {
        var found = among.Sum(i => system.Lists[i].Take(Screen).Count(h => needs[i].Named.Contains(h.Id)));
        return $"{found / (double)Math.Max(1, among.Sum(i => needs[i].Named.Count)):F3}";
    }

    private static string Mean(int[] among, Func<int, double> measure) =>
        among.Length == 0 ? "" : $"{among.Average(measure):F3}";

    private Interval Difference(int[] among, AnsweredNeeds peer, Func<int, AnsweredNeeds, double> measure) =>
        Interval.Of([.. among.Select(i => measure(i, engine))], [.. among.Select(i => measure(i, peer))]);
}
