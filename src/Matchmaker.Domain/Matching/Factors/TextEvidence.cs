using Matchmaker.Domain.Matching.Comparing;
using Matchmaker.Domain.Matching.Index;
using Matchmaker.Domain.Matching.Learning;
using Matchmaker.Domain.Matching.Text;

namespace Matchmaker.Domain.Matching.Factors;

/// <summary>
/// What the words of one statement say for it as an answer to a need. Every figure is of the pair alone, relative to what the need or the
/// statement has in all, whatever else is on the list.
/// </summary>
public static class TextEvidence
{
    /// <summary>The kinds, in the order of a row, each with the factor that it is a part of.</summary>
    public static IReadOnlyList<(string Kind, MatchFactor Factor)> Kinds { get; } =
    [
        ("rare", MatchFactor.Capability), ("titleCosine", MatchFactor.Capability), ("textCosine", MatchFactor.Capability), ("coreCovered", MatchFactor.Capability),
        ("charactersInTitle", MatchFactor.Capability), ("coveredByText", MatchFactor.Capability),
        ("meanRarity", MatchFactor.Capability), ("titleMeaning", MatchFactor.Semantic), ("wholeMeaning", MatchFactor.Semantic),
    ];

    // BM25's constants; the usual length is that of a title of about twenty characters.
    private const float Saturation = 1.2f, LengthPart = 0.75f, UsualLength = 28;

    // A character below this is too common to say anything by itself.
    private const float RareCharacter = 0.32f;

    public static void Of(NeedTerms need, Statements said, int text, Span<float> row)
    {
        var terms = said.Terms(text);
        var counts = said.Counts(text);
        var (supplies, needs) = (need.Background.Supplies, need.Background.Needs);
        float length = 0;
        foreach (var occurs in counts) length += occurs.Count;
        var norm = Saturation * (1 - LengthPart + LengthPart * length / UsualLength);
        float rare = 0, titleDot = 0, textDot = 0, core = 0, characters = 0, byText = 0, square = 0, textSquare = 0, mass = 0, sum = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            float rarity, own;
            var count = counts[i].Count;
            if (need.Find(terms[i]) is >= 0 and var place)
            {
                ref readonly var asked = ref need[place];
                (rarity, own) = (asked.Rarity, asked.Own);
                var impact = count * (Saturation + 1) / (count + norm);
                rare += asked.Asked * impact * own;
                titleDot += asked.Title * count * rarity * rarity;
                textDot += asked.Weight * count * rarity * rarity * own;
                if (asked.Core) core += rarity * own;
                if (asked is { Title: > 0, Kind: FeatureKind.Character }) characters += impact * MathF.Max(rarity - RareCharacter, 0);
                byText += rarity;
            }
            else (rarity, own) = (supplies.Rarity(terms[i]), needs.Rarity(terms[i]));
            square += count * rarity * count * rarity;
            textSquare += count * count * rarity * rarity * own;
            mass += rarity;
            sum += count * rarity;
        }
        row[0] = rare;
        row[1] = Share(titleDot, need.TitleNorm * MathF.Sqrt(square));
        row[2] = Share(textDot, need.TextNorm * MathF.Sqrt(textSquare));
        row[3] = Share(core, need.CoreMass);
        row[4] = characters;
        row[5] = Share(byText, mass);
        row[6] = Share(sum, length);
        (row[7], row[8]) = Meanings(need, said.Direction(text));
    }

    private static (float Title, float Whole) Meanings(NeedTerms need, ReadOnlySpan<sbyte> direction)
    {
        var square = WordVectors.Dot(direction, direction);
        if (square == 0) return default;
        var (mean, title, whole) = WordVectors.Dot(need.SupplyMean, need.TitleDirection, need.Direction, direction);
        // The cosine with the text's direction less the mean, without making that direction.
        var length = MathF.Sqrt(Math.Max(square - 2 * mean + need.SupplyMeanSquare, 1e-9f));
        return ((title - need.TitleOfMean) / length, (whole - need.WholeOfMean) / length);
    }

    private static float Share(float sum, float all) => all > 0 ? sum / all : 0;
}
