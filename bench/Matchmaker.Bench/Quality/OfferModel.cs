using System.Globalization;
using Matchmaker.Matching.Embeddings;

namespace Matchmaker.Bench.Quality;

/// <summary>
/// What was learned: a weight for each kind of evidence in words, the pairing of meanings, then slope and offset that
/// turn the sum into a logit.
/// </summary>
internal sealed record OfferModel(double[] Words, float[] Pairing, double Slope = 1, double Offset = 0)
{
    /// <summary>The scores of offers for a need, by their places.</summary>
    public Func<int, double> Scores(OfferLabels labels, int need)
    {
        var answer = EmbeddingSpace.Answer(Pairing, labels.Need(need));
        return offer =>
        {
            var row = labels.Row(need, offer);
            double score = EmbeddingSpace.Dot(answer, labels.Offer(offer));
            for (var i = 0; i < Words.Length; i++)
                score += Words[i] * row[i];
            return score;
        };
    }

    /// <summary>The logits of offers for a need, by their places.</summary>
    public Func<int, double> Logits(OfferLabels labels, int need)
    {
        var scores = Scores(labels, need);
        return offer => Slope * scores(offer) + Offset;
    }

    // Six digits outlast the last bits in which machines may differ.
    public static double Rounded(double value) =>
        double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
