using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Embeddings;

/// <summary>
/// The embedding space in which texts are compared by meaning, as learned (bench: learn): a text's embedding has two
/// parts of length 1 each, in steps of 1/127. The first is the sum of the rows of its features, latent directions in
/// which the offers of the labelled pool differ (latent semantic analysis); the second what its words mean (<see
/// cref="WordVectors"/>) beyond what texts of suppliers usually mean. A pairing, a bilinear form learned from grades,
/// says of a need's embedding which embedding a good answer has. All of it is data of one version: a score does not
/// depend on what is on file.
/// </summary>
public sealed class EmbeddingSpace
{
    /// <summary>
    /// Components of the latent part, of the words' part, and of a direction. Fixed by text-space.bin, as the space was
    /// learned.
    /// </summary>
    public const int Latent = 128,
        Words = 96,
        Size = Latent + Words;

    // What a description's embedding counts beside its title's. The space was learned with it; doubled, the description
    // would count more than the title.
    private const float BodyShare = 0.7f;

    // Logarithms of 1 + n: what is said often is not meant more often.
    private static readonly float[] Often = [.. Enumerable.Range(0, 64).Select(n => MathF.Log(1 + n))];

    private readonly EmbeddingSpaceData _data;
    private readonly Dictionary<ulong, int> _rows;

    public EmbeddingSpace(EmbeddingSpaceData data, WordVectors vectors)
    {
        (_data, Vectors) = (data, vectors);
        _rows = data.Features.Select((feature, row) => (feature, row)).ToDictionary(f => f.feature, f => f.row);
    }

    /// <summary>The space that is delivered with the program; some 20 MB, to be loaded once.</summary>
    public static EmbeddingSpace Load() =>
        new(EmbeddingSpaceData.Read(ResourceTable.Open(typeof(EmbeddingSpace), "text-space.bin")), WordVectors.Load());

    /// <summary>What the words' part rests on.</summary>
    public WordVectors Vectors { get; }

    /// <summary>The direction of a text as people write it.</summary>
    public sbyte[] Embed(string text)
    {
        var (normal, features) = (Normaliser.Normalise(text), new List<ulong>());
        Features.Collect(normal, features);
        Span<float> latent = stackalloc float[Latent];
        latent.Clear();
        foreach (var (feature, count) in features.Order().CountBy(f => f))
            Add(feature, count, latent);
        var direction = new sbyte[Size];
        WriteEmbedding(normal, latent, direction);
        return direction;
    }

    /// <summary>
    /// Adds what a feature that occurs so often gives to the latent part; nothing where the feature is unknown.
    /// </summary>
    public void Add(ulong feature, int count, Span<float> latent)
    {
        if (!_rows.TryGetValue(feature, out var row))
            return;
        var by = Often[Math.Min(count, Often.Length - 1)] * _data.Scales[row];
        AddScaled(_data.Components.AsSpan(row * Latent, Latent), by, latent);
    }

    /// <summary>A text's direction; a part is zero where nothing of it is known.</summary>
    /// <param name="latent">The sum over its features, see <see cref="Add"/>.</param>
    public void WriteEmbedding(string normal, ReadOnlySpan<float> latent, Span<sbyte> into)
    {
        WriteUnit(latent, into[..Latent]);
        Span<float> words = stackalloc float[WordVectors.Size];
        Span<float> part = stackalloc float[Words];
        words.Clear();
        part.Clear();
        if (Vectors.EmbedNormalised(normal, words))
            Project(words, part);
        WriteUnit(part, into[Latent..]);
    }

    /// <summary>
    /// The direction of a need from those of its title and its description; its words less what needs usually mean.
    /// </summary>
    public float[] EmbedNeed(ReadOnlySpan<sbyte> title, ReadOnlySpan<sbyte> body)
    {
        var need = new float[Size];
        for (var i = 0; i < Size; i++)
            need[i] = title[i] + BodyShare * body[i];
        WordVectors.Unit(need.AsSpan(0, Latent));
        if (WordVectors.Unit(need.AsSpan(Latent)))
        {
            for (var i = 0; i < Words; i++)
                need[Latent + i] -= _data.NeedMean[i];
            WordVectors.Unit(need.AsSpan(Latent));
        }
        return need;
    }

    /// <summary>
    /// What a good answer to a need means: its product (<see cref="Dot"/>) with a statement's direction is the
    /// statement's worth.
    /// </summary>
    public float[] AnswerTo(float[] need) => Answer(_data.Pairing, need);

    /// <param name="pairing">A row for each component of a need.</param>
    public static float[] Answer(float[] pairing, float[] need)
    {
        var answer = new float[Size];
        for (var i = 0; i < Size; i++)
        {
            if (need[i] == 0)
                continue;
            var by = Vector128.Create(need[i]);
            for (var j = 0; j < Size; j += 4)
                (
                    Vector128.Create<float>(answer.AsSpan(j, 4))
                    + by * Vector128.Create<float>(pairing.AsSpan(i * Size + j, 4))
                ).CopyTo(answer.AsSpan(j, 4));
        }
        return answer;
    }

    /// <summary>Sums in fixed lanes, so that every machine gives the same bits.</summary>
    public static float Dot(ReadOnlySpan<float> answer, ReadOnlySpan<sbyte> direction) =>
        WordVectors.Dot(answer[..Size], direction);

    private void Project(ReadOnlySpan<float> words, Span<float> part)
    {
        for (var i = 0; i < Words; i++)
            part[i] =
                WordVectors.Dot(words, _data.Projection.AsSpan(i * WordVectors.Size, WordVectors.Size))
                - _data.SupplyMean[i];
    }

    private static void AddScaled(ReadOnlySpan<sbyte> row, float by, Span<float> sum)
    {
        for (var i = 0; i < row.Length; i += 8)
        {
            var (low, high) = Vector128.Widen(
                Vector128.WidenLower(
                    Vector128.CreateScalar(MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(row[i..]))).AsSByte()
                )
            );
            (Vector128.Create<float>(sum[i..]) + Vector128.Create(by) * Vector128.ConvertToSingle(low)).CopyTo(
                sum[i..]
            );
            (Vector128.Create<float>(sum[(i + 4)..]) + Vector128.Create(by) * Vector128.ConvertToSingle(high)).CopyTo(
                sum[(i + 4)..]
            );
        }
    }

    private static void WriteUnit(ReadOnlySpan<float> vector, Span<sbyte> into)
    {
        var length = MathF.Sqrt(WordVectors.Dot(vector, vector));
        if (length == 0)
            into.Clear();
        else
            for (var i = 0; i < into.Length; i++)
                into[i] = (sbyte)MathF.Round(127 * vector[i] / length);
    }
}
