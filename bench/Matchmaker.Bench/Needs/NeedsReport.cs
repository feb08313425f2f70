using Matchmaker.Bench.Quality;

namespace Matchmaker.Bench.Needs;

/// <summary>
/// The tables of a run over judged needs. A firm that was shown and never judged counts as wrong, and is named at the
/// end.
/// </summary>
internal sealed class NeedsReport(
    string heading,
    IReadOnlyList<JudgedNeed> needs,
    AnsweredNeeds engine,
    IReadOnlyList<AnsweredNeeds> peers,
    Report report
)
{
    private const int Screen = 10;

    /// <summary>All that is to be read, with what was shown and never judged.</summary>
    public void Write(bool each)
    {
        WriteFigures(each);
        Unjudged();
    }

    public void WriteFigures(bool each)
    {
        int[] plain = [.. Places(n => n.IsPlain && n.Answerable)];
        int[] variants = [.. Places(n => n.IsVariant && n.Answerable)];
        report.Title($"{heading}: {plain.Length} answerable, {variants.Length} English and variants");
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
        if (each)
            Lists();
    }

    private void Silence()
    {
        int[] unanswerable = [.. Places(n => !n.Answerable)];
        report.Say(
            $"\nUnanswerable needs: {unanswerable.Length}; nothing GOOD "
                + Mean(unanswerable, i => engine.Lists[i].Any(h => DisplayBands.IsGood(h.Score)) ? 0 : 1)
                + "; empty list "
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
                    .Where(h => needs[i].GradeOf(h.Id) is not null)
                    .Select(h => (Said: (double)h.Score, Right: NeedMeasures.IsRight(needs[i], h)))
            )
            .ToList();
        report.Title("校准 · Calibration of what was shown and judged");
        DisplayBands.Write(report, shown);
    }

    private void Unjudged()
    {
        var unjudged = Places(_ => true)
            .SelectMany(i =>
                engine
                    .Lists[i]
                    .Take(NeedMeasures.Judged)
                    .Where(h => needs[i].GradeOf(h.Id) is null)
                    .Select(h => $"{needs[i].Id} {h.Id} {h.Score:F2}")
            )
            .ToList();
        report.Say($"\nAmong the first {NeedMeasures.Judged} and never judged, counted as wrong: {unjudged.Count}");
        foreach (var line in unjudged)
            report.Say(line);
    }

    private void Lists()
    {
        foreach (var i in Places(_ => true))
            report.Say(
                $"{needs[i].Id} [{(needs[i].Answerable ? "" : "-")}] "
                    + $"{needs[i].Text[..Math.Min(40, needs[i].Text.Length)]}: "
                    + string.Join(
                        ", ",
                        engine
                            .Lists[i]
                            .Take(NeedMeasures.Judged)
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
                            .Where(f => engine.Lists[i].Take(NeedMeasures.Judged).All(h => h.Id != f))
                    )
            );
    }

    private IEnumerable<int> Places(Func<JudgedNeed, bool> wanted) =>
        Enumerable.Range(0, needs.Count).Where(i => wanted(needs[i]));

    private double PrecisionAt(int most, int need, AnsweredNeeds system) =>
        NeedMeasures.PrecisionAt(most, needs[need], system.Lists[need]);

    private double ReciprocalRank(int need, AnsweredNeeds system) =>
        NeedMeasures.ReciprocalRank(needs[need], system.Lists[need]);

    private double Ndcg(int need, AnsweredNeeds system) => NeedMeasures.Ndcg(needs[need], system.Lists[need]);

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
