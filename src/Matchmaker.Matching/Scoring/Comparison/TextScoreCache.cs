using System.Runtime.CompilerServices;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// A cache (memoisation) of what texts speak for one need, in logits: of the candidates for one need many say the same,
/// and the same text is the same piece of memory.
/// </summary>
public sealed class TextScoreCache
{
    private readonly Dictionary<Key, (double Words, double Meaning)> _known = [];

    public bool Find(EncodedTexts said, int text, SupplySource source, out (double Words, double Meaning) logits) =>
        _known.TryGetValue(new(said.Packed(text), source), out logits);

    public void Add(EncodedTexts said, int text, SupplySource source, (double Words, double Meaning) logits) =>
        _known.Add(new(said.Packed(text), source), logits);

    private readonly struct Key(byte[] text, SupplySource source) : IEquatable<Key>
    {
        private readonly byte[] _text = text;
        private readonly SupplySource _source = source;

        public bool Equals(Key other) => ReferenceEquals(_text, other._text) && _source == other._source;

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(_text) ^ (int)_source;
    }
}
