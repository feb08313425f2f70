namespace Matchmaker.Bench.Quality;

/// <summary>The tables about one link task: beside BM25, and without each family of evidence.</summary>
internal sealed class LinkReport(string task, LinkLearning learning)
{
    private readonly IReadOnlyList<Worth> _ours = learning.Measured();

    public void Compare(Report report)
    {
        var bm25 = learning.Bm25();
        report.Compare(
            task,
            "MRR",
            [.. bm25.Select(w => w.Mrr)],
            [.. _ours.Select(w => w.Mrr)],
            task == "producers" ? 0.25 : 0.38
        );
        report.Compare(
            task,
            "R@50",
            [.. bm25.Select(w => w.R50)],
            [.. _ours.Select(w => w.R50)],
            task == "producers" ? 0.60 : 0.67
        );
    }

    public void LeaveOneOut(Report report)
    {
        report.Title($"{task}：各类证据的作用 · What is lost without each family of evidence [95 %]");
        report.Columns("without", "MRR", "R@50");
        foreach (var family in learning.Families)
        {
            var without = learning.Measured(family);
            report.Row(family.Name, Lost(without, w => w.Mrr), Lost(without, w => w.R50));
        }
    }

    private string Lost(IReadOnlyList<Worth> without, Func<Worth, double> measure) =>
        Interval.Of([.. without.Select(measure)], [.. _ours.Select(measure)]).ToString();
}
