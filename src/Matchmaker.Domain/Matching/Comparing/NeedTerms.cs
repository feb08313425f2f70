using System.Numerics;
using Matchmaker.Domain.Matching.Index;
using Matchmaker.Domain.Matching.Learning;

namespace Matchmaker.Domain.Matching.Comparing;

/// <summary>One feature of a need.</summary>
/// <param name="Title">How often its title has it.</param>
/// <param name="Body">How often its description has it.</param>
/// <param name="Rarity">0 to 1, among supplies.</param>
/// <param name="Own">0 to 1, among needs: 公司 is rare in what firms offer and says nothing in a need.</param>
public readonly record struct NeedTerm(int Title, int Body, float Rarity, float Own)
{
    /// <summary>What is said often in a description is not asked for more often.</summary>
    public float Saturated => Body * 2f / (Body + 1);

    /// <summary>In the need as a whole; the title counts twice.</summary>
    public float Weight => 2 * Title + Body;
}

/// <summary>A need's features by number with all that they weigh, and the directions of its title and its description: made once, compared with many.</summary>
public sealed class NeedTerms
{
    private readonly int[] _keys;
    private readonly short[] _places;
    private readonly NeedTerm[] _terms;
    private readonly int _shift;

    /// <param name="said">The title, then the description.</param>
    public NeedTerms(Statements said, Background background)
    {
        Background = background;
        var title = said.Terms(0);
        var body = said.Terms(1);
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(2 * (title.Length + body.Length), 16));
        _shift = 32 - BitOperations.Log2(size);
        _keys = new int[size];
        _places = new short[size];
        var terms = new List<NeedTerm>(title.Length + body.Length);
        for (var i = 0; i < title.Length; i++) Put(title[i], said.Counts(0)[i], 0, terms);
        for (var i = 0; i < body.Length; i++) Put(body[i], 0, said.Counts(1)[i], terms);
        _terms = [.. terms];
        TitleDirection = Centred(said.Direction(0), background.Needs);
        BodyDirection = Centred(said.Direction(1), background.Needs);
        SupplyMean = background.Supplies.Mean();
        SupplyMeanSquare = WordVectors.Dot(SupplyMean, SupplyMean);
        TitleOfMean = WordVectors.Dot(TitleDirection, SupplyMean);
        BodyOfMean = WordVectors.Dot(BodyDirection, SupplyMean);
        foreach (var term in _terms)
        {
            TitleMass += term.Title * term.Rarity;
            BodyMass += term.Saturated * term.Rarity;
            RareTitleMass += term.Title * term.Rarity * term.Own;
            RareBodyMass += term.Saturated * term.Rarity * term.Own;
            TitleNorm += Square(term.Title * term.Rarity);
            TextNorm += Square(term.Weight * term.Rarity) * term.Own;
        }
        (TitleNorm, TextNorm) = (MathF.Sqrt(TitleNorm), MathF.Sqrt(TextNorm));
    }

    /// <summary>What a text with all of the title would have.</summary>
    public float TitleMass { get; }
    public float BodyMass { get; }
    public float RareTitleMass { get; }
    public float RareBodyMass { get; }
    public float TitleNorm { get; }
    public float TextNorm { get; }
    public float TitleOfMean { get; }
    public float BodyOfMean { get; }

    public Background Background { get; }
    public IReadOnlyList<NeedTerm> All => _terms;
    public float[] TitleDirection { get; }
    public float[] BodyDirection { get; }

    /// <summary>What supplies usually mean, and its length squared: a text's own meaning is what it has beyond this.</summary>
    public float[] SupplyMean { get; }
    public float SupplyMeanSquare { get; }

    /// <summary>The need's own feature of this number, or -1.</summary>
    public int Find(int term)
    {
        for (var at = Home(term); ; at = (at + 1) & (_keys.Length - 1))
        {
            if (_keys[at] == term + 1) return _places[at];
            if (_keys[at] == 0) return -1;
        }
    }

    public ref readonly NeedTerm this[int place] => ref _terms[place];

    // What no document has meets nothing, but counts in what a perfect answer would have.
    private void Put(int term, int title, int body, List<NeedTerm> terms)
    {
        if (Find(term) is >= 0 and var known)
        {
            terms[known] = terms[known] with { Body = terms[known].Body + body };
            return;
        }
        var at = Home(term);
        while (_keys[at] != 0) at = (at + 1) & (_keys.Length - 1);
        (_keys[at], _places[at]) = (term + 1, (short)terms.Count);
        terms.Add(new(title, body, Background.Supplies.Rarity(term), Background.Needs.Rarity(term)));
    }

    private static float Square(float value) => value * value;

    private int Home(int term) => (int)((uint)term * 2654435769u >> _shift);

    private static float[] Centred(ReadOnlySpan<sbyte> direction, Population population)
    {
        var centred = new float[direction.Length];
        if (direction.IndexOfAnyExcept((sbyte)0) < 0) return centred;
        var mean = population.Mean();
        for (var i = 0; i < centred.Length; i++) centred[i] = direction[i] / 127f - mean[i];
        return WordVectors.Unit(centred);
    }
}
