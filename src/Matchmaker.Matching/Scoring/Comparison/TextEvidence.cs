using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// The text features of a statement as an answer to a need, which the model weighs. Every figure is of the pair alone,
/// relative to what the need or the statement has in all, whatever else is on the list.
/// </summary>
public static class TextEvidence
{
    /// <summary>
    /// The kinds, in the order of a row, each with whether it is one of meaning, the others being of words.
    /// </summary>
    public static IReadOnlyList<(string Kind, bool OfMeaning)> Kinds { get; } =
    [
        ("rare", false),
        ("textCosine", false),
        ("coreCovered", false),
        ("charactersInTitle", false),
        ("coveredByText", false),
        ("meanRarity", false),
        ("meaning", true),
    ];

    // BM25's usual k1 and b, and the usual length in features, that of a title of about twenty characters. The weights
    // of the evidence were learned with these values, so that a change of one needs them learned anew; doubled, the
    // length makes longer statements count more.
    private const float Saturation = 1.2f,
        LengthPart = 0.75f,
        UsualLength = 28;

    // Inverse document frequency (0 to 1) below which a character is too common to say anything by itself. The weights
    // were learned with it; doubled, only the characters of rare names count.
    private const float RareCharacter = 0.32f;

    public static void Of(NeedTerms need, EncodedTexts said, int text, Span<float> row)
    {
        var terms = said.Terms(text);
        var counts = said.Counts(text);
        var (supplies, needs) = (need.Statistics.Supplies, need.Statistics.Needs);
        float length = 0;
        foreach (var occurs in counts)
            length += occurs.Count;
        var norm = Saturation * (1 - LengthPart + LengthPart * length / UsualLength);
        float rare = 0,
            textDot = 0,
            core = 0,
            characters = 0,
            byText = 0,
            textSquare = 0,
            mass = 0,
            sum = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            float rarity,
                own;
            var count = counts[i].Count;
            if (need.Find(terms[i]) is >= 0 and var place)
            {
                ref readonly var asked = ref need[place];
                (rarity, own) = (asked.SupplyIdf, asked.NeedIdf);
                var impact = count * (Saturation + 1) / (count + norm);
                rare += asked.Asked * impact * own;
                textDot += asked.Weight * count * rarity * rarity * own;
                if (asked.Core)
                    core += rarity * own;
                if (asked is { Title: > 0, Kind: FeatureKind.Character })
                    characters += impact * MathF.Max(rarity - RareCharacter, 0);
                byText += rarity;
            }
            else
                (rarity, own) = (supplies.Idf(terms[i]), needs.Idf(terms[i]));
            textSquare += count * count * rarity * rarity * own;
            mass += rarity;
            sum += count * rarity;
        }
        row[0] = rare;
        row[1] = Share(textDot, need.TextNorm * MathF.Sqrt(textSquare));
        row[2] = Share(core, need.CoreMass);
        row[3] = characters;
        row[4] = Share(byText, mass);
        row[5] = Share(sum, length);
        row[6] = EmbeddingSpace.Dot(need.AnswerEmbedding, said.Embedding(text));
    }

    private static float Share(float sum, float all) => all > 0 ? sum / all : 0;
}
