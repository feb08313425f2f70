using Matchmaker.Domain.Matching.Comparing;
using Matchmaker.Domain.Matching.Index;
using Matchmaker.Domain.Matching.Learning;

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
        ("title", MatchFactor.Capability), ("body", MatchFactor.Capability), ("rareTitle", MatchFactor.Capability), ("rareBody", MatchFactor.Capability),
        ("titleCosine", MatchFactor.Capability), ("textCosine", MatchFactor.Capability), ("coveredByTitle", MatchFactor.Capability),
        ("coveredByText", MatchFactor.Capability), ("length", MatchFactor.Capability),
        ("titleMeaning", MatchFactor.Semantic), ("bodyMeaning", MatchFactor.Semantic),
    ];

    // BM25's constants; the usual length is that of a title of about twenty characters.
    private const float Saturation = 1.2f, LengthPart = 0.75f, UsualLength = 28;

    public static void Of(NeedTerms need, Statements said, int text, Span<float> row)
    {
        var terms = said.Terms(text);
        var counts = said.Counts(text);
        var (supplies, needs) = (need.Background.Supplies, need.Background.Needs);
        float length = 0;
        foreach (var count in counts) length += count;
        var norm = Saturation * (1 - LengthPart + LengthPart * length / UsualLength);
        float title = 0, body = 0, rareTitle = 0, rareBody = 0, titleDot = 0, textDot = 0, square = 0, textSquare = 0, mass = 0, byTitle = 0, byText = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            float rarity, own;
            var count = counts[i];
            if (need.Find(terms[i]) is >= 0 and var place)
            {
                ref readonly var asked = ref need[place];
                (rarity, own) = (asked.Rarity, asked.Own);
                var impact = rarity * count * (Saturation + 1) / (count + norm);
                title += asked.Title * impact;
                rareTitle += asked.Title * own * impact;
                body += asked.Saturated * impact;
                rareBody += asked.Saturated * own * impact;
                titleDot += asked.Title * count * rarity * rarity;
                textDot += asked.Weight * count * rarity * rarity * own;
                if (asked.Title > 0) byTitle += rarity;
                byText += rarity;
            }
            else (rarity, own) = (supplies.Rarity(terms[i]), needs.Rarity(terms[i]));
            square += count * rarity * count * rarity;
            textSquare += count * count * rarity * rarity * own;
            mass += rarity;
        }
        row[0] = Root(title, need.TitleMass);
        row[1] = Root(body, need.BodyMass);
        row[2] = Root(rareTitle, need.RareTitleMass);
        row[3] = Root(rareBody, need.RareBodyMass);
        row[4] = Share(titleDot, need.TitleNorm * MathF.Sqrt(square));
        row[5] = Share(textDot, need.TextNorm * MathF.Sqrt(textSquare));
        row[6] = Share(byTitle, mass);
        row[7] = Share(byText, mass);
        row[8] = MathF.Log(1 + length);
        (row[9], row[10]) = Meanings(need, said.Direction(text));
    }

    private static (float Title, float Body) Meanings(NeedTerms need, ReadOnlySpan<sbyte> direction)
    {
        var square = WordVectors.Dot(direction, direction);
        if (square == 0) return default;
        var (mean, title, body) = (WordVectors.Dot(need.SupplyMean, direction), WordVectors.Dot(need.TitleDirection, direction), WordVectors.Dot(need.BodyDirection, direction));
        // The cosine with the text's direction less the mean, without making that direction.
        var length = MathF.Sqrt(Math.Max(square - 2 * mean + need.SupplyMeanSquare, 1e-9f));
        return ((title - need.TitleOfMean) / length, (body - need.BodyOfMean) / length);
    }

    private static float Root(float sum, float most) => most > 0 ? MathF.Sqrt(sum / most) : 0;
    private static float Share(float sum, float all) => all > 0 ? sum / all : 0;
}
