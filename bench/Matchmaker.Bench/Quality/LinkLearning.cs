using Matchmaker.Domain.Matching.Learning;

namespace Matchmaker.Bench.Quality;

/// <summary>Learns the ranker of a link task from questions with known answers, and measures it out of fold.</summary>
internal sealed class LinkLearning
{
    public const int Folds = 5;
    private const double Penalty = 1e-3;

    private readonly LinkBench _bench;
    private readonly Dictionary<string, Dictionary<string, int>> _labels;
    private readonly double[] _means, _spreads;
    private readonly AnswerList[] _lists;

    // Weights with all evidence are where learning without some of it starts.
    private readonly Dictionary<int, double[]> _weights = [];

    public LinkLearning(LinkBench bench, Dictionary<string, Dictionary<string, int>> labels)
    {
        (_bench, _labels) = (bench, labels);
        var size = bench.Names.Count;
        (_means, _spreads) = (new double[size], new double[size]);
        double count = bench.Evidence.Sum(e => e.Rows.Length);
        foreach (var row in bench.Evidence.SelectMany(e => e.Rows))
            for (var i = 0; i < size; i++) _means[i] += row[i] / count;
        foreach (var row in bench.Evidence.SelectMany(e => e.Rows))
            for (var i = 0; i < size; i++) _spreads[i] += (row[i] - _means[i]) * (row[i] - _means[i]) / count;
        for (var i = 0; i < size; i++) _spreads[i] = Math.Max(Math.Sqrt(_spreads[i]), 1e-6);
        _lists = [.. bench.Evidence.Select((e, q) => new AnswerList(
            [.. e.Rows.Select(r => r.Select((v, i) => (float)((v - _means[i]) / _spreads[i])).ToArray())],
            [.. e.Candidates.Select(c => labels.GetValueOrDefault(bench.Questions[q].Id)?.ContainsKey(bench.Ids[c]) == true)]))];
    }

    /// <summary>The model of all questions but those of one fold.</summary>
    /// <param name="leftOut">The kinds of evidence to do without.</param>
    public LinearModel Model(int? without, EvidenceFamily? leftOut = null)
    {
        var used = Enumerable.Range(0, _bench.Names.Count).Where(i => leftOut?.Has(_bench.Names[i]) != true).ToArray();
        AnswerList[] lists = [.. _lists.Where((l, q) => Fold(q) != without)];
        if (leftOut is not null) lists = [.. lists.Select(l => l with { Rows = Array.ConvertAll(l.Rows, r => Array.ConvertAll(used, i => r[i])) })];
        var start = _weights.GetValueOrDefault(without ?? Folds) is { } all ? Array.ConvertAll(used, i => all[i]) : null;
        var learned = ListTrainer.Weights(lists, Penalty, start);
        var weights = new double[_bench.Names.Count];
        for (var i = 0; i < used.Length; i++) weights[used[i]] = learned[i];
        if (leftOut is null) _weights[without ?? Folds] = weights;
        return new LinearModel(1, [.. _bench.Names.Select((name, i) =>
            new Term(name, OfferModel.Rounded(_means[i]), OfferModel.Rounded(weights[i] / _spreads[i])))]);
    }

    /// <summary>The worth of each question's ranking under the model that was learned without it.</summary>
    public IReadOnlyList<Worth> OutOfFold(EvidenceFamily? leftOut = null)
    {
        var models = new LinearModel[Folds];
        for (var fold = 0; fold < Folds; fold++) models[fold] = Model(fold, leftOut);
        return Worths(q => Scored(_bench, q, models[Fold(q)]));
    }

    /// <summary>The worth of BM25's ranking.</summary>
    public IReadOnlyList<Worth> Bm25() => Worths(q =>
    {
        var known = _bench.Known.GetValueOrDefault(_bench.Questions[q].Id, []);
        var scores = _bench.Bm25(_bench.Questions[q].Title);
        return Enumerable.Range(0, scores.Length).Where(i => scores[i] > 0 && !known.ContainsKey(_bench.Ids[i])).Select(i => (_bench.Ids[i], (double)scores[i]));
    });

    private IReadOnlyList<Worth> Worths(Func<int, IEnumerable<(string, double)>> scored) =>
        [.. Enumerable.Range(0, _bench.Questions.Count).AsParallel().AsOrdered().Select(q => Measures.Of(
            _labels.GetValueOrDefault(_bench.Questions[q].Id, []), Measures.Ranked(scored(q)), Asked.Link)).OfType<Worth>()];

    public static IEnumerable<(string Id, double Score)> Scored(LinkBench bench, int question, LinearModel model) =>
        bench.Evidence[question].Candidates.Select((c, i) => (bench.Ids[c], model.Score(bench.Evidence[question].Rows[i])));

    private int Fold(int question) => (int)(_bench.Questions[question].Id.Aggregate(2166136261u, (h, c) => (h ^ c) * 16777619u) % Folds);
}
