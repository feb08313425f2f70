using System.Text;

namespace Matchmaker.Bench.Quality;

/// <summary>The tables of a run, in the form of a document.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();

    public void Title(string title) => Say($"\n## {title}\n");

    public void Columns(params string[] names)
    {
        Row(names);
        Row([.. names.Select(_ => "---")]);
    }

    public void Row(params string[] cells) => Say($"| {string.Join(" | ", cells)} |");

    /// <summary>Ours beside BM25 with the paired interval and the goal.</summary>
    public void Compare(
        string task,
        string measure,
        IReadOnlyList<double> bm25,
        IReadOnlyList<double> ours,
        double goal
    ) =>
        Row(
            task,
            measure,
            $"{bm25.Average():F3}",
            $"{ours.Average():F3}",
            Interval.Of(ours, bm25).ToString(),
            $"{goal:F2}",
            ours.Average() >= goal ? "是 yes" : "否 no"
        );

    public void Say(string line)
    {
        System.Console.WriteLine(line);
        _text.Append(line).Append('\n');
    }

    public override string ToString() => _text.ToString();
}
