namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>
/// Collaborative filtering by firms: those whose products are like the products of the known makers and of the
/// likeliest ones.
/// </summary>
internal sealed class SimilarFirms(ProducerTable firms, FirmSimilarity alike)
{
    public static EvidenceFamily Family { get; } = new("like firms", ["likeTheBest", "likeKnown"]);

    public IEnumerable<EvidenceColumn> For(ProductQuery asked) =>
        [
            new("likeTheBest", alike.With(NeighbourVotes.Top(MakerNameSimilarity.Close(firms, asked), 20)), 150),
            new("likeKnown", alike.With([.. asked.Question.Known.Select(k => (k, 1f))]), 60),
        ];
}
