using System.Buffers;
using System.Text.RegularExpressions;

namespace Matchmaker.Matching.Extraction;

/// <summary>The ways in which one place stands in folded texts.</summary>
/// <param name="names">One of them is in every text that the pattern matches: a cheap no for most texts.</param>
internal sealed class PlaceName(IReadOnlyList<string> names, Regex pattern)
{
    private readonly SearchValues<string> _names = SearchValues.Create([.. names], StringComparison.Ordinal);

    public IReadOnlyList<string> Names { get; } = names;

    public bool IsIn(string folded) => MayBeIn(folded) && pattern.IsMatch(folded);

    public IEnumerable<System.Text.RegularExpressions.Match> In(string folded) =>
        MayBeIn(folded) ? pattern.Matches(folded) : [];

    public string Replaced(string folded, MatchEvaluator by) => MayBeIn(folded) ? pattern.Replace(folded, by) : folded;

    private bool MayBeIn(string folded) => folded.AsSpan().ContainsAny(_names);
}
