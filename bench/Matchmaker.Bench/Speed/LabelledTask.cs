using Matchmaker.Bench.Data;
using Matchmaker.Bench.Quality;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Training;

namespace Matchmaker.Bench.Speed;

/// <summary>nDCG@10 of each subject on the labelled needs and offers, ranked by the same code that is timed.</summary>
internal sealed class LabelledTask(string folder)
{
    private const int Deep = 10_000;

    private readonly IReadOnlyList<TextItem> _needs = Files.Items(Path.Combine(folder, "needs-dev.jsonl"));
    private readonly Dictionary<string, Dictionary<string, int>> _labels = Files.Grades(
        Path.Combine(folder, "labels-dev.tsv")
    );
    private readonly IReadOnlyList<IRecord> _offers =
    [
        .. Files
            .Items(Path.Combine(folder, "offers.jsonl"))
            .Select(o => SyntheticCity.Text(o.Id, ProjectKind.Supply, o.Title, o.Text)),
    ];

    /// <summary>The whole list is ranked, with no score too low, so that a cut does not pass for a bad order.</summary>
    public static MatchOptions Options =>
        new()
        {
            Candidates = Deep,
            Exact = Deep,
            Listed = 5_000,
            Threshold = 0,
        };

    public void Fill(IIndex index)
    {
        index.Add(_offers);
        index.Finish();
    }

    public (double Rerank, double Full) Of(Func<Project, int, IReadOnlyList<Hit>> ask)
    {
        var worth = _needs
            .Select(need =>
            {
                var labels = _labels.GetValueOrDefault(need.Id, []);
                var hits = ask(SyntheticCity.Text(need.Id, ProjectKind.Demand, need.Title, need.Text), Deep);
                var scores = hits.DistinctBy(h => h.Id).ToDictionary(h => h.Id, h => h.Score, StringComparer.Ordinal);
                var graded = Measures.Ranked(
                    labels.Keys.Select(id => (id, scores.GetValueOrDefault(id, double.NegativeInfinity)))
                );
                var all = Measures.Ranked(scores.Select(s => (s.Key, s.Value)));
                return (Rerank: Measures.Of(labels, graded, Asked.Rerank), Full: Measures.Of(labels, all, Asked.Full));
            })
            .ToList();
        return (
            worth.Where(w => w.Rerank is not null).Average(w => w.Rerank!.Ndcg),
            worth.Where(w => w.Full is not null).Average(w => w.Full!.Ndcg)
        );
    }
}
