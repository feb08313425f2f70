using System.Numerics;
using Matchmaker.Matching.Indexing;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// A need's features in a hash table with all that they weigh, its embedding and that of a good answer: made once,
/// compared with many.
/// </summary>
public sealed class NeedTerms
{
    private readonly int[] _keys;
    private readonly short[] _places;
    private readonly NeedTerm[] _terms;
    private readonly int _shift;

    /// <param name="said">The title, the title's core, the description.</param>
    public NeedTerms(EncodedTexts said, CorpusStatistics background)
    {
        Statistics = background;
        var size = BitOperations.RoundUpToPowerOf2(
            (uint)Math.Max(2 * (said.Terms(0).Length + said.Terms(2).Length), 16)
        );
        _shift = 32 - BitOperations.Log2(size);
        (_keys, _places) = (new int[size], new short[size]);
        var terms = new List<NeedTerm>(said.Terms(0).Length + said.Terms(2).Length);
        for (var text = 0; text < said.Count; text++)
        {
            for (var i = 0; i < said.Terms(text).Length; i++)
                Put(said, text, i, terms);
        }
        _terms = [.. terms];

        Embedding = background.Space.EmbedNeed(said.Embedding(0), said.Embedding(2));
        AnswerEmbedding = background.Space.AnswerTo(Embedding);

        foreach (var term in _terms)
        {
            if (term.Core)
                CoreMass += term.SupplyIdf * term.NeedIdf;
            TextNorm += Square(term.Weight * term.SupplyIdf) * term.NeedIdf;
        }
        TextNorm = MathF.Sqrt(TextNorm);
    }

    public CorpusStatistics Statistics { get; }

    /// <summary>Of title and description together.</summary>
    public float[] Embedding { get; }

    /// <summary>What a good answer means.</summary>
    public float[] AnswerEmbedding { get; }

    /// <summary>What a text with all of the title's core would have.</summary>
    public float CoreMass { get; }
    public float TextNorm { get; }

    /// <summary>The place of the need's own feature of this number, or -1.</summary>
    public int Find(int term)
    {
        for (var at = Home(term); ; at = (at + 1) & (_keys.Length - 1))
        {
            if (_keys[at] == term + 1)
                return _places[at];
            if (_keys[at] == 0)
                return -1;
        }
    }

    public ref readonly NeedTerm this[int place] => ref _terms[place];

    private void Put(EncodedTexts said, int text, int i, List<NeedTerm> terms)
    {
        var (term, occurs) = (said.Terms(text)[i], said.Counts(text)[i]);
        var place = Find(term);
        if (place < 0)
        {
            var at = Home(term);
            while (_keys[at] != 0)
                at = (at + 1) & (_keys.Length - 1);
            place = terms.Count;
            (_keys[at], _places[at]) = (term + 1, (short)place);
            terms.Add(new(0, 0, false, occurs.Kind, Statistics.Supplies.Idf(term), Statistics.Needs.Idf(term)));
        }
        terms[place] = text switch
        {
            0 => terms[place] with { Title = occurs.Count },
            1 => terms[place] with { Core = true },
            _ => terms[place] with { Body = occurs.Count },
        };
    }

    private int Home(int term) => (int)((uint)term * 2654435769u >> _shift);

    private static float Square(float value) => value * value;
}
