using System.Runtime.CompilerServices;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Embeddings;

namespace Matchmaker.Matching.Engine.Reranking;

/// <summary>
/// The embedding of a candidate or a question as a whole, by whose similarity marks reach others: the sum of the
/// embeddings of what it says.
/// </summary>
public sealed class EmbeddingSimilarity
{
    // How fast likeness falls with distance, in cosine: at this distance it is 1/e. Measured on graded pairs, where
    // wider ones let marks on one thing drag down all that is of its field. Doubled, marks reach twice as far.
    private const float Reach = 0.1f;

    // What a document says does not change: it is made anew with its record, by the engine whose space it is embedded
    // in.
    private static readonly ConditionalWeakTable<StatedDocument, EmbeddingSimilarity> OfDocuments = [];

    // What a mark said does not change, but engines of different models may hold the same mark.
    private static readonly ConditionalWeakTable<
        EmbeddingSpace,
        ConditionalWeakTable<object, EmbeddingSimilarity>
    > OfRecords = [];

    private readonly float[] _embedding = new float[EmbeddingSpace.Size];

    private EmbeddingSimilarity() { }

    /// <summary>Without a firm's names, which say nothing of what it can do.</summary>
    public static EmbeddingSimilarity Of(StatedDocument document) =>
        OfDocuments.GetValue(
            document,
            _ =>
            {
                var sum = new EmbeddingSimilarity();
                for (var text = 0; text < document.Encoded.Count; text++)
                    if (document.Source(text) is not SupplySource.Name)
                        sum.Add(document.Encoded.Embedding(text));
                return sum.Normalised();
            }
        );

    /// <param name="record">The one that says the text, and always this text.</param>
    public static EmbeddingSimilarity Of(object record, string text, EmbeddingSpace space) =>
        OfRecords
            .GetOrCreateValue(space)
            .GetValue(
                record,
                _ =>
                {
                    var sum = new EmbeddingSimilarity();
                    foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                        sum.Add(space.Embed(line));
                    return sum.Normalised();
                }
            );

    /// <summary>0 to 1: 1 for what means the same.</summary>
    public float LikenessTo(EmbeddingSimilarity other) => MathF.Exp((CosineWith(other) - 1) / Reach);

    /// <summary>
    /// How near it is as a question, 0 to 1: the fourth power of the cosine. Marks on needs of half that nearness make
    /// lists worse, measured on graded pairs.
    /// </summary>
    public double NearnessTo(EmbeddingSimilarity other) => Math.Pow(Math.Max(CosineWith(other), 0), 4);

    private float CosineWith(EmbeddingSimilarity other) =>
        Math.Min(WordVectors.Dot(_embedding, other._embedding) / 2, 1);

    private void Add(ReadOnlySpan<sbyte> direction)
    {
        for (var i = 0; i < direction.Length; i++)
            _embedding[i] += direction[i];
    }

    private EmbeddingSimilarity Normalised()
    {
        WordVectors.Unit(_embedding.AsSpan(0, EmbeddingSpace.Latent));
        WordVectors.Unit(_embedding.AsSpan(EmbeddingSpace.Latent));
        return this;
    }
}
