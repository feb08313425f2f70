using System.Collections.Immutable;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Matching.Documents;

/// <summary>Co-occurrence counts of links: how many firms hold each link, and how many hold two of them.</summary>
public sealed record LinkCooccurrenceCounts
{
    private readonly ImmutableDictionary<string, int> _one;
    private readonly ImmutableDictionary<(string, string), int> _both;

    private LinkCooccurrenceCounts(
        ImmutableDictionary<string, int> one,
        ImmutableDictionary<(string, string), int> both
    ) => (_one, _both) = (one, both);

    public static readonly LinkCooccurrenceCounts None = new(
        ImmutableDictionary.Create<string, int>(StringComparer.Ordinal),
        ImmutableDictionary<(string, string), int>.Empty
    );

    /// <summary>How many firms hold the link.</summary>
    public int Of(string link) => _one.GetValueOrDefault(link);

    /// <summary>How many firms hold both links.</summary>
    public int Of(string link, string other) => _both.GetValueOrDefault(Both(link, other));

    private static (string, string) Both(string link, string other) =>
        string.CompareOrdinal(link, other) < 0 ? (link, other) : (other, link);

    /// <summary>The next holdings while they are made.</summary>
    internal sealed class LinkCooccurrenceCountsBuilder(LinkCooccurrenceCounts from)
    {
        private readonly ImmutableDictionary<string, int>.Builder _one = from._one.ToBuilder();
        private readonly ImmutableDictionary<(string, string), int>.Builder _both = from._both.ToBuilder();

        /// <param name="by">1 for a firm that is put, -1 for one that goes.</param>
        public void Count(Firm firm, int by)
        {
            string[] links = [.. firm.Positions.Select(p => p.Link).Distinct(StringComparer.Ordinal)];
            for (var i = 0; i < links.Length; i++)
            {
                Add(_one, links[i], by);
                for (var j = 0; j < i; j++)
                    Add(_both, Both(links[i], links[j]), by);
            }
        }

        public LinkCooccurrenceCounts Build() => new(_one.ToImmutable(), _both.ToImmutable());

        private static void Add<TKey>(ImmutableDictionary<TKey, int>.Builder counts, TKey key, int by)
            where TKey : notnull
        {
            var count = counts.GetValueOrDefault(key) + by;
            if (count == 0)
                counts.Remove(key);
            else
                counts[key] = count;
        }
    }
}
