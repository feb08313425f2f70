using Matchmaker.Domain.Matching.Learning;
using Matchmaker.Domain.Matching.Text;

namespace Matchmaker.Domain.Matching.Index;

/// <summary>
/// Texts as numbers, ready to be compared with many others: for each its features with how often they occur, and the direction of its
/// meaning. What a document says is kept so beside it, since taking a text apart costs more than comparing it.
/// </summary>
public sealed class Statements
{
    private const int FirstUnknown = -2;

    private readonly int[] _terms;
    private readonly Occurrences[] _counts;
    private readonly int[] _ends;
    private readonly sbyte[] _directions;

    private Statements(int[] terms, Occurrences[] counts, int[] ends, sbyte[] directions) =>
        (_terms, _counts, _ends, _directions) = (terms, counts, ends, directions);

    /// <summary>How many texts.</summary>
    public int Count => _ends.Length;

    /// <summary>The numbers of a text's distinct features, the same order for the same text everywhere; negative ones, of these texts alone, for what no document has.</summary>
    public ReadOnlySpan<int> Terms(int text) => _terms.AsSpan(Start(text).._ends[text]);

    /// <summary>How often each of them occurs, and of which kind it is.</summary>
    public ReadOnlySpan<Occurrences> Counts(int text) => _counts.AsSpan(Start(text).._ends[text]);

    /// <summary>The text's direction (<see cref="WordVectors"/>) in steps of 1/127; all zero where no word is known.</summary>
    public ReadOnlySpan<sbyte> Direction(int text) => _directions.AsSpan(text * WordVectors.Size, WordVectors.Size);

    /// <summary>Of a document that enters the index: new features get a number. For the one writer.</summary>
    public static Statements Numbered(IReadOnlyList<string> texts, TermTable terms) => Of(texts, terms.Number);

    /// <summary>Of a question, which changes nothing.</summary>
    public static Statements Asked(IReadOnlyList<string> texts, TermTable terms)
    {
        var unknown = new Dictionary<ulong, int>();
        return Of(texts, feature =>
        {
            if (terms.Find(feature) is >= 0 and var known) return known;
            if (!unknown.TryGetValue(feature, out var own)) unknown[feature] = own = FirstUnknown - unknown.Count;
            return own;
        });
    }

    private static Statements Of(IReadOnlyList<string> texts, Func<ulong, int> number)
    {
        List<int> terms = [];
        List<Occurrences> counts = [];
        var ends = new int[texts.Count];
        var directions = new sbyte[texts.Count * WordVectors.Size];
        var features = new List<ulong>();
        for (var text = 0; text < texts.Count; text++)
        {
            var normal = Normaliser.Normalise(texts[text]);
            features.Clear();
            Features.Collect(normal, features);
            features.Sort();
            for (var i = 0; i < features.Count;)
            {
                var next = i + 1;
                while (next < features.Count && features[next] == features[i]) next++;
                terms.Add(number(features[i]));
                counts.Add(new(next - i, Features.KindOf(features[i])));
                i = next;
            }
            ends[text] = terms.Count;
            WordVectors.Shared.WriteOfNormal(normal, directions.AsSpan(text * WordVectors.Size, WordVectors.Size));
        }
        return new([.. terms], [.. counts], ends, directions);
    }

    private int Start(int text) => text == 0 ? 0 : _ends[text - 1];
}

/// <summary>How often a feature occurs in a text, at most 63, and its kind, in one byte: there are many.</summary>
public readonly record struct Occurrences
{
    private const int Most = 63, Bits = 6;
    private readonly byte _packed;

    public Occurrences(int count, FeatureKind kind) => _packed = (byte)((int)kind << Bits | Math.Min(count, Most));

    public int Count => _packed & Most;
    public FeatureKind Kind => (FeatureKind)(_packed >> Bits);
}
