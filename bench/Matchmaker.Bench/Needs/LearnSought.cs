using Matchmaker.Bench.Quality;
using Matchmaker.Bench.Speed;
using Matchmaker.Domain.Ledger;
using Matchmaker.Import.Seed;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Scoring;
using Matchmaker.Training;

namespace Matchmaker.Bench.Needs;

/// <summary>
/// Learns <see cref="ModelWeights.Sought"/> from the labelled cases and the judged needs, and measures what was learned
/// out of fold beside what the file has.
/// </summary>
internal sealed class LearnSought
{
    private const int Screen = 10;
    private const string FirmKey = "FIRM",
        OfferKey = "OFFER";

    // Below it nothing is listed: chances that are said too low cost right firms their place.
    private static readonly double Threshold = new MatchOptions().Threshold;

    private readonly (string Name, IReadOnlyList<PairedNeed> Needs)[] _sets;
    private readonly ModelWeights _file;
    private readonly SoughtLearning _learning;
    private readonly Report _report;

    /// <summary>
    /// Weights of one kind of supplier: those for use, and by the chain that they were not learned from.
    /// </summary>
    private sealed record Candidate(
        string Name,
        SupplierKind Kind,
        SoughtWeights Whole,
        IReadOnlyDictionary<string, SoughtWeights> Outside
    )
    {
        // A poster that keeps its name to itself has its offer among the firms, weighed as the delivered model weighs
        // offers.
        public double Logit(PairedNeed need, SoughtPair pair) =>
            pair.Kind == Kind ? pair.By(Outside[need.Need.Chain]) : pair.Logit;

        public IEnumerable<(SoughtPair Pair, double Score)> Listed(PairedNeed need, IReadOnlyList<SoughtPair> pairs) =>
            pairs
                .Select(p => (Pair: p, Score: 1 / (1 + Math.Exp(-Logit(need, p)))))
                .Where(p => p.Score >= Threshold)
                .OrderByDescending(p => p.Score)
                .ThenBy(p => p.Pair.Candidate, StringComparer.Ordinal);
    }

    /// <param name="Error">Expected calibration error of what stands on the first screen and was judged.</param>
    private sealed record Figures(double First, double Ndcg, double Error);

    public LearnSought(IReadOnlyList<JudgedNeed> judged, string cases, ModelWeights file, Report report)
    {
        var reference = SeedFiles.Read(SeedFiles.BuiltIn).Records;
        var labelled = new LabelledCaseFolder(cases, reference);
        _sets =
        [
            ("judged needs", Paired(judged, reference)),
            ("labelled cases", Paired(labelled.Needs, labelled.Records)),
        ];
        (_file, _report) = (file, report);
        _learning = new SoughtLearning([.. _sets.Select(s => s.Needs)]);
    }

    /// <summary>
    /// The weights to write. Of firms each weight is learned where that is no worse than what the file has, else one
    /// slope and the base, else nothing.
    /// </summary>
    public ModelWeights Learned()
    {
        var (firm, offer) = (_file.Sought[FirmKey], _file.Sought[OfferKey]);
        var file = Made("file", SupplierKind.Firm, _ => firm);
        Candidate[] learned =
        [
            Made("each weight learned", SupplierKind.Firm, _learning.Firms),
            Made("slope and base learned", SupplierKind.Firm, c => _learning.Scaled(firm, SupplierKind.Firm, c)),
        ];
        var offers = Made(
            "slope and base learned",
            SupplierKind.Offer,
            c => _learning.Scaled(offer, SupplierKind.Offer, c)
        );

        _report.Title($"所求之物的权重 · Weights of what is sought, out of fold over {_learning.Chains.Count} chains");
        var was = Order(file);
        List<List<Figures>> are = [.. learned.Select(Order)];
        var chosen = learned.Where((_, i) => NotWorse(are[i], was)).FirstOrDefault(file);
        foreach (var candidate in learned.Prepend(file))
            Calibration(candidate, n => Screened(candidate, n), _sets);
        foreach (var candidate in new[] { Made("file", SupplierKind.Offer, _ => offer), offers })
            Calibration(candidate, n => candidate.Listed(n, n.Offers), [_sets[1]]);
        _report.Say($"\nWritten, firms: {chosen.Name}: {chosen.Whole}\nWritten, offers: {offers.Name}: {offers.Whole}");
        return _file with
        {
            Sought = new Dictionary<string, SoughtWeights> { [FirmKey] = chosen.Whole, [OfferKey] = offers.Whole },
        };
    }

    private Candidate Made(string name, SupplierKind kind, Func<string?, SoughtWeights> learn) =>
        new(name, kind, learn(null), _learning.Chains.ToDictionary(c => c, c => learn(c), StringComparer.Ordinal));

    private static List<PairedNeed> Paired(IReadOnlyList<JudgedNeed> needs, IReadOnlyList<IRecord> records)
    {
        var pairs = new SoughtPairs(records);
        return [.. needs.Select(n => new PairedNeed(n, pairs.Firms(n), pairs.Offers(n)))];
    }

    // Prints how good the lists of firms are, and returns the sums over the needs of each set.
    private List<Figures> Order(Candidate candidate)
    {
        _report.Say($"\n{candidate.Name}: {candidate.Whole}\n");
        _report.Columns(
            "",
            "answerable",
            "P@1",
            "nDCG@5",
            "ECE",
            "with something GOOD",
            "unanswerable",
            "with nothing GOOD"
        );
        var sums = new List<Figures>();
        foreach (var (name, needs) in _sets)
        {
            var lists = needs.ToLookup(
                n => n.Need.Answerable,
                n =>
                    (
                        n.Need,
                        List: candidate.Listed(n, n.Firms).Select(p => new Hit(p.Pair.Candidate, p.Score)).ToList()
                    )
            );
            var (answerable, unanswerable) = (lists[true].ToList(), lists[false].ToList());
            var figures = new Figures(
                answerable.Sum(n => NeedMeasures.PrecisionAt(1, n.Need, n.List)),
                answerable.Sum(n => NeedMeasures.Ndcg(n.Need, n.List)),
                PlattCalibration.Error(PlattCalibration.Bins(Judged(needs, n => Screened(candidate, n))))
            );
            sums.Add(figures);
            _report.Row(
                name,
                $"{answerable.Count}",
                $"{figures.First / answerable.Count:F3}",
                $"{figures.Ndcg / answerable.Count:F3}",
                $"{figures.Error:F3}",
                $"{answerable.Average(n => IsGood(n.List) ? 1.0 : 0):F3}",
                $"{unanswerable.Count}",
                $"{unanswerable.Average(n => IsGood(n.List) ? 0 : 1.0):F3}"
            );
        }
        return sums;
    }

    private static bool IsGood(List<Hit> list) => list is [var first, ..] && DisplayBands.IsGood(first.Score);

    // A difference of one need is noise; of chances the two sets have to be better together.
    private static bool NotWorse(List<Figures> now, List<Figures> was) =>
        now.Zip(was).All(f => f.First.First >= f.Second.First - 1 && f.First.Ndcg >= f.Second.Ndcg - 1)
        && now.Sum(f => f.Error) <= was.Sum(f => f.Error);

    private static IEnumerable<(SoughtPair Pair, double Score)> Screened(Candidate candidate, PairedNeed need) =>
        candidate.Listed(need, need.Firms).Take(Screen);

    private static List<(double Said, bool Right)> Judged(
        IReadOnlyList<PairedNeed> needs,
        Func<PairedNeed, IEnumerable<(SoughtPair Pair, double Score)>> shown
    ) =>
        [
            .. needs
                .SelectMany(shown)
                .Where(p => p.Pair.Grade is not null)
                .Select(p => (p.Score, p.Pair.Grade == JudgedNeed.Right)),
        ];

    private void Calibration(
        Candidate candidate,
        Func<PairedNeed, IEnumerable<(SoughtPair Pair, double Score)>> shown,
        IEnumerable<(string Name, IReadOnlyList<PairedNeed> Needs)> sets
    )
    {
        foreach (var (name, needs) in sets)
        {
            _report.Title($"校准 · {name}, {candidate.Kind}: {candidate.Name}");
            var judged = Judged(needs, shown);
            DisplayBands.Write(_report, judged);
            _report.Say($"Plainly right and shown: {judged.Count(j => j.Right)}");
        }
    }
}
