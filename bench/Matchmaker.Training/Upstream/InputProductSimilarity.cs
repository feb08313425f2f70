using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.LinkPrediction;

namespace Matchmaker.Training.Upstream;

/// <summary>The inputs of products with like names, of like meaning, and of kinds of the same thing.</summary>
internal sealed class InputProductSimilarity(InputTable table, WordVectors vectors)
{
    public static EvidenceFamily Family { get; } =
        new("like products", ["similarNames", "mostSimilarNames", "similarMeanings", "siblings", "ofParents"]);

    private readonly CenteredEmbeddings _directions = new(table.Products, vectors);

    public IEnumerable<EvidenceColumn> For(InputQuery asked)
    {
        var meanings = _directions.Cosines(_directions.Embed(asked.Text));
        if (asked.Self >= 0)
            meanings[asked.Self] = 0;
        return
        [
            new("similarNames", asked.Votes, 200),
            new("mostSimilarNames", table.Cast(NeighbourVotes.TopPowers(asked.LikeNames, 30, 1)), 60),
            new("similarMeanings", table.Cast(NeighbourVotes.TopPowers(meanings, 100, 3)), 200),
            new(
                "siblings",
                table.Cast(
                    table
                        .Siblings(asked.Text, asked.Self)
                        .Select(s => (s.Product, s.Weight * asked.LikeNames[s.Product]))
                ),
                60
            ),
            new(
                "ofParents",
                table.Cast(table.Parents(asked.Text).Select(table.Place).Where(p => p >= 0).Select(p => (p, 1f))),
                60
            ),
        ];
    }
}
