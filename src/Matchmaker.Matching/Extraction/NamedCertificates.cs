using System.Collections.Concurrent;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// The certificates that a short text names, such as the name of a credential on file: many firms hold the same, so
/// what was read is kept (memoisation).
/// </summary>
/// <param name="Named">In the order of the text.</param>
/// <param name="Covered">Those, and all that they satisfy.</param>
internal sealed record NamedCertificates(IReadOnlyList<Certificate> Named, IReadOnlyList<Certificate> Covered)
{
    // Texts that are kept; when there are more, all are read anew. Characters of the longest: a longer one is a
    // statement of one firm. Doubled, both take twice the memory.
    private const int MostKept = 4096,
        LongestKept = 60;

    private static readonly NamedCertificates None = new([], []);

    private static readonly ConcurrentDictionary<string, NamedCertificates> Kept = new(StringComparer.Ordinal);

    public static NamedCertificates In(string text)
    {
        if (!Certificate.MayBeIn(text))
            return None;
        if (text.Length > LongestKept)
            return Read(text);
        if (Kept.TryGetValue(text, out var known))
            return known;
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept[text] = Read(text);
    }

    private static NamedCertificates Read(string text)
    {
        var named = Certificate.In(text);
        return named.Count == 0 ? None : new(named, [.. named.SelectMany(CertificateTable.Covered).Distinct()]);
    }
}
