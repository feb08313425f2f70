using Matchmaker.Bench.Data;
using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Training;

namespace Matchmaker.Bench.Quality;

/// <summary>
/// Learns the ranker of a link task from rehearsed questions alone, so that all the questions with labels are there to
/// measure it: neither they nor their answers are learned from.
/// </summary>
internal sealed class LinkLearning
{
    private const double Penalty = 1e-3;

    // Of a list, the candidates that a first model finds likeliest are what there is to learn from; a share of the
    // lists suffices for it.
    private const int Likely = 250,
        ScoutedIn = 8;

    private readonly LinkBench _bench;
    private readonly Dictionary<string, Dictionary<string, int>> _labels;
    private readonly double[] _means,
        _spreads;
    private readonly LabelledList[] _lists;

    // Weights with all evidence are where learning without some of it starts.
    private double[]? _weights;

    private LinkLearning(
        LinkBench bench,
        Dictionary<string, Dictionary<string, int>> labels,
        LinkBench rehearsal,
        Dictionary<string, Dictionary<string, int>> rehearsed
    )
    {
        (_bench, _labels) = (bench, labels);
        (_means, _spreads) = Spread([.. rehearsal.Evidence.SelectMany(e => e.Rows)]);
        var scout = ListwiseTrainer.Weights(
            [.. Lists(rehearsal, rehearsed).Where((_, q) => q % ScoutedIn == 0)],
            Penalty
        );
        _lists = [.. Lists(rehearsal, rehearsed).Select(l => Trimmed(l, scout))];
    }

    public static LinkLearning Of(string task, ChainData data)
    {
        var (rehearsal, rehearsed) = Rehearsal.Of(task, LinkGraph.Of(data));
        return new LinkLearning(
            LinkBench.Of(task, data, data.At($"{task}-queries-dev.jsonl"), data.At($"{task}-known-dev.tsv")),
            Files.Grades(data.At($"{task}-labels-dev.tsv")),
            rehearsal,
            rehearsed
        );
    }

    public IReadOnlyList<EvidenceFamily> Families => _bench.Families;

    /// <param name="leftOut">The kinds of evidence to do without.</param>
    public LinearModel Model(EvidenceFamily? leftOut = null)
    {
        var used = Enumerable.Range(0, _bench.Names.Count).Where(i => leftOut?.Has(_bench.Names[i]) != true).ToArray();
        LabelledList[] lists = leftOut is null
            ? _lists
            :
            [
                .. _lists.Select(l =>
                    l with
                    {
                        Rows = Array.ConvertAll(l.Rows, r => Array.ConvertAll(used, i => r[i])),
                    }
                ),
            ];
        var learned = ListwiseTrainer.Weights(
            lists,
            Penalty,
            _weights is { } all ? Array.ConvertAll(used, i => all[i]) : null
        );
        var weights = new double[_bench.Names.Count];
        for (var i = 0; i < used.Length; i++)
            weights[used[i]] = learned[i];
        if (leftOut is null)
            _weights = weights;
        return new LinearModel(
            1,
            [
                .. _bench.Names.Select(
                    (name, i) =>
                        new LinearTerm(
                            name,
                            OfferModel.Rounded(_means[i]),
                            OfferModel.Rounded(weights[i] / _spreads[i])
                        )
                ),
            ]
        );
    }

    /// <summary>The worth of the ranking of each question with labels.</summary>
    public IReadOnlyList<Worth> Measured(EvidenceFamily? leftOut = null)
    {
        var model = Model(leftOut);
        return Worths(q => Scored(_bench, q, model));
    }

    /// <summary>The worth of BM25's ranking.</summary>
    public IReadOnlyList<Worth> Bm25() =>
        Worths(q =>
        {
            var known = _bench.Known.GetValueOrDefault(_bench.Questions[q].Id, []);
            var scores = _bench.Bm25(_bench.Questions[q].Title);
            return Enumerable
                .Range(0, scores.Length)
                .Where(i => scores[i] > 0 && !known.ContainsKey(_bench.Ids[i]))
                .Select(i => (_bench.Ids[i], (double)scores[i]));
        });

    public static IEnumerable<(string Id, double Score)> Scored(LinkBench bench, int question, LinearModel model) =>
        bench
            .Evidence[question]
            .Candidates.Select((c, i) => (bench.Ids[c], model.Score(bench.Evidence[question].Rows[i])));

    private IReadOnlyList<Worth> Worths(Func<int, IEnumerable<(string, double)>> scored) =>
        [
            .. Enumerable
                .Range(0, _bench.Questions.Count)
                .AsParallel()
                .AsOrdered()
                .Select(q =>
                    Measures.Of(
                        _labels.GetValueOrDefault(_bench.Questions[q].Id, []),
                        Measures.Ranked(scored(q)),
                        Asked.Link
                    )
                )
                .OfType<Worth>(),
        ];

    private IEnumerable<LabelledList> Lists(LinkBench bench, Dictionary<string, Dictionary<string, int>> labels) =>
        bench.Evidence.Select(
            (e, q) =>
                new LabelledList(
                    [.. e.Rows.Select(r => r.Select((v, i) => (float)((v - _means[i]) / _spreads[i])).ToArray())],
                    [
                        .. e.Candidates.Select(c =>
                            labels.GetValueOrDefault(bench.Questions[q].Id)?.ContainsKey(bench.Ids[c]) == true
                        ),
                    ]
                )
        );

    private static (double[] Means, double[] Spreads) Spread(IReadOnlyList<float[]> rows)
    {
        var (means, spreads) = (new double[rows[0].Length], new double[rows[0].Length]);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                means[i] += row[i] / (double)rows.Count;
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                spreads[i] += (row[i] - means[i]) * (row[i] - means[i]) / rows.Count;
        }
        return (means, Array.ConvertAll(spreads, s => Math.Max(Math.Sqrt(s), 1e-6)));
    }

    private static LabelledList Trimmed(LabelledList list, double[] scout)
    {
        var kept = Enumerable
            .Range(0, list.Rows.Length)
            .OrderByDescending(r => list.Answers[r])
            .ThenByDescending(r => list.Rows[r].Zip(scout, (v, w) => v * w).Sum())
            .Take(Likely)
            .ToArray();
        return new LabelledList(
            Array.ConvertAll(kept, r => list.Rows[r]),
            Array.ConvertAll(kept, r => list.Answers[r])
        );
    }
}
