using System.Runtime.CompilerServices;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Embeddings;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// The embedding of a candidate or a question as a whole, by whose similarity marks reach others: the sum of the
/// embeddings of what it says.
/// </summary>
public sealed class Alike
{
    // How fast likeness falls with distance: measured on graded pairs, where wider ones let marks on one thing drag down all that is of its field.
    private const float Reach = 0.1f;

    // What a mark said does not change, nor what a document says: a document is made anew with its record.
    private static readonly ConditionalWeakTable<object, Alike> Found = [];

    private readonly float[] _direction = new float[TextSpace.Size];

    private Alike()
    {
    }

    /// <summary>Without a firm's names, which say nothing of what it can do.</summary>
    public static Alike Of(StatedDocument document) => Found.GetValue(document, _ =>
    {
        var sum = new Alike();
        for (var text = 0; text < document.Said.Count; text++)
            if (document.Source(text) is not SupplySource.Name) sum.Add(document.Said.Direction(text));
        return sum.Normalised();
    });

    /// <param name="record">The one that says the text, and always this text.</param>
    public static Alike Of(object record, string text, TextSpace space) => Found.GetValue(record, _ =>
    {
        var sum = new Alike();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) sum.Add(space.Of(line));
        return sum.Normalised();
    });

    /// <summary>0 to 1: 1 for what means the same.</summary>
    public float LikenessTo(Alike other) => MathF.Exp((CosineWith(other) - 1) / Reach);

    /// <summary>How near it is as a question, 0 to 1: the fourth power of the cosine. Marks on needs of half that nearness make lists worse, measured on graded pairs.</summary>
    public double NearnessTo(Alike other) => Math.Pow(Math.Max(CosineWith(other), 0), 4);

    private float CosineWith(Alike other) => Math.Min(WordVectors.Dot(_direction, other._direction) / 2, 1);

    private void Add(ReadOnlySpan<sbyte> direction)
    {
        for (var i = 0; i < direction.Length; i++) _direction[i] += direction[i];
    }

    private Alike Normalised()
    {
        WordVectors.Unit(_direction.AsSpan(0, TextSpace.Latent));
        WordVectors.Unit(_direction.AsSpan(TextSpace.Latent));
        return this;
    }
}
