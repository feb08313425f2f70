using Matchmaker.Domain.Chains;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Documents;

/// <summary>A weighted field of a document or a query, as in fielded search.</summary>
public readonly record struct Field(string? Text, double Weight);

/// <summary>
/// Builds the postings of a document: its features with their impacts (BM25's saturation, quantised to a byte).
/// </summary>
public static class Postings
{
    // BM25's saturation (k1) and length part (b), with a fixed usual length in features: an impact must not change when
    // other documents do. k1 is the usual value; 120 is about the features of a firm with six capabilities, and b is
    // mild, since a firm that makes more is not about each thing less. Doubled, k1 makes repetition count more, and b
    // puts firms that state much further back; both only choose candidates, the exact score orders them.
    private const double K1 = 1.2,
        B = 0.4,
        AverageLength = 120;

    /// <summary>Stands for all that the postings rest on.</summary>
    internal static ContentHash ContentOf(StatedDocument document, Catalogue catalogue)
    {
        var key = ContentHash.Of(document is FirmDocument ? "firm" : "project");
        var (fields, links) = FoundBy(document, catalogue);
        foreach (var (text, weight) in fields)
            key = key.Append(text ?? "").Append(weight);
        foreach (var link in links)
            key = key.Append(link);
        return key;
    }

    public static IReadOnlyList<Posting> Of(StatedDocument document, Catalogue catalogue)
    {
        var (fields, links) = FoundBy(document, catalogue);
        var weights = new Dictionary<ulong, double>();
        var features = new List<ulong>();
        var length = 0.0;
        foreach (var (text, weight) in fields)
        {
            if (text is null)
                continue;
            features.Clear();
            Features.Collect(Normaliser.Normalise(text), features);
            foreach (var feature in features)
                weights[feature] = weights.GetValueOrDefault(feature) + weight;
            length += features.Count * weight;
        }
        var norm = K1 * (1 - B + B * length / AverageLength);
        return
        [
            .. weights.Select(w => new Posting(
                w.Key,
                (byte)Math.Clamp(Math.Round(255 * w.Value / (w.Value + norm)), 1, 255)
            )),
            .. links.Distinct().Select(l => new Posting(Features.Link(l), byte.MaxValue)),
        ];
    }

    private static (IEnumerable<Field> Fields, IEnumerable<string> Links) FoundBy(
        StatedDocument document,
        Catalogue catalogue
    ) =>
        document switch
        {
            FirmDocument firm => firm.FoundBy(catalogue),
            ProjectDocument project => project.FoundBy(catalogue),
            _ => throw new InvalidOperationException("A document of an index is a firm or a project."),
        };
}
