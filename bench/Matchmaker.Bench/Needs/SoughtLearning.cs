using Matchmaker.Bench.Quality;
using Matchmaker.Matching.Scoring;
using Matchmaker.Training;

namespace Matchmaker.Bench.Needs;

/// <summary>A need with all its candidates.</summary>
internal sealed record PairedNeed(JudgedNeed Need, IReadOnlyList<SoughtPair> Firms, IReadOnlyList<SoughtPair> Offers);

/// <summary>
/// Learns what the evidence for what is sought weighs: grade 2 against the rest, beside what the other factors say.
/// Each set of needs counts alike, however many pairs it has: the wrong ones of the labelled cases were chosen to be
/// hard, those of the judged needs are what systems showed.
/// </summary>
internal sealed class SoughtLearning(IReadOnlyList<IReadOnlyList<PairedNeed>> sets)
{
    // Half of it times the square of a weight is added to the loss of some two thousand pairs. Set by hand: it parts
    // what goes together (own words and those with links) and is little beside what the pairs say.
    private const double Penalty = 1;

    /// <summary>The chains, each of which is left out once; what belongs to none is left out together.</summary>
    public IReadOnlyList<string> Chains { get; } =
    [
        .. sets.SelectMany(s => s)
            .Select(n => n.Need.Chain)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Each weight of firms by itself; what the words of one statement say has none.</summary>
    /// <param name="without">A chain that is not learned from; null for all.</param>
    public SoughtWeights Firms(string? without)
    {
        var learned = LogisticRegressionTrainer.Weights(
            [.. Rows(without, SupplierKind.Firm, p => [1, p.Own, p.Links, p.Meaning])],
            [0, Penalty, Penalty, Penalty]
        );
        return new(
            OfferModel.Rounded(learned[0]),
            OfferModel.Rounded(learned[1]),
            OfferModel.Rounded(learned[2]),
            0,
            OfferModel.Rounded(learned[3])
        );
    }

    /// <summary>
    /// The weights in the ratio that they have, with one slope and the base learned: who stands above whom by what is
    /// sought alone stays, and scores say what was seen. Of offers the ratio is that of the public pairs.
    /// </summary>
    public SoughtWeights Scaled(SoughtWeights weights, SupplierKind kind, string? without)
    {
        var unbased = weights with { Base = 0 };
        // Without a penalty, since two numbers over so many pairs want none: learning again changes nothing then.
        var learned = LogisticRegressionTrainer.Weights(
            [.. Rows(without, kind, p => [1, p.By(unbased) - p.Rest])],
            [0, 0]
        );
        return new(
            OfferModel.Rounded(learned[0]),
            OfferModel.Rounded(learned[1] * weights.Own),
            OfferModel.Rounded(learned[1] * weights.Links),
            OfferModel.Rounded(learned[1] * weights.Words),
            OfferModel.Rounded(learned[1] * weights.Meaning)
        );
    }

    private IEnumerable<LabelledRow> Rows(string? without, SupplierKind kind, Func<SoughtPair, double[]> evidence)
    {
        var kept = sets.Select(s => Pairs(s.Where(n => n.Need.Chain != without), kind))
            .Where(s => s.Count > 0)
            .ToList();
        var each = kept.Average(s => s.Count);
        return kept.SelectMany(
            s => s,
            (s, p) => new LabelledRow(evidence(p), p.Rest, p.Grade == JudgedNeed.Right, each / s.Count)
        );
    }

    private static List<SoughtPair> Pairs(IEnumerable<PairedNeed> needs, SupplierKind kind) =>
        [
            .. needs
                .SelectMany(n => kind is SupplierKind.Firm ? n.Firms : n.Offers)
                .Where(p => p.Kind == kind && p.Grade is not null),
        ];
}
