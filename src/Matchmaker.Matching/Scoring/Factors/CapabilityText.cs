using Matchmaker.Domain;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>The text factor: how much the words of the supplier's best statement speak for it, in logits.</summary>
internal static class CapabilityText
{
    public static Evidence? Of(CandidatePair pair, SoughtWeights weights)
    {
        if (pair.Answer is not { Document: not null } answer)
            return null;
        // Both the sentence and the highlighting show where the texts meet; it is looked for once, and for what is
        // shown alone.
        var stated = new Lazy<(Documents.Statement Words, ComparedTexts? Texts)>(() =>
            answer.Statement is { } words ? (words, Compared(pair.Need.Text, words)) : default
        );
        return new(
            weights.Own * pair.Sought.Own + weights.Words * answer.Words,
            () =>
                pair.Need.Translations.Count > 0
                    ? Across(pair.Need.Translations, stated.Value.Words)
                    : Sentence(stated.Value.Texts, stated.Value.Words),
            () => stated.Value.Texts
        );
    }

    private static ComparedTexts? Compared(NeedClauses need, Documents.Statement stated) =>
        need.Closest(new SupplyLine(stated.Text, stated.Source)) is { } texts ? new(stated.Text, texts.Asked) : null;

    private static LocalizedText Sentence(ComparedTexts? texts, Documents.Statement stated) =>
        texts is not null
            ? new(
                $"{Zh(stated.Source)}『{stated.Text}』对应需求『{texts.Asked}』",
                $"{En(stated.Source)} “{stated.Text}” answers the need “{texts.Asked}”"
            )
            : new(
                $"{Zh(stated.Source)}『{stated.Text}』与需求的用词不同",
                $"{En(stated.Source)} “{stated.Text}” shares no words with the need"
            );

    private static LocalizedText Across(IReadOnlyList<string> words, Documents.Statement stated) =>
        new(
            $"{Zh(stated.Source)}『{stated.Text}』与需求的近似译词（{string.Join('、', words)}）比较",
            $"{En(stated.Source)} “{stated.Text}” is compared with approximate renderings of the need’s "
                + $"words ({string.Join(", ", words)})"
        );

    private static string Zh(SupplySource source) =>
        source switch
        {
            SupplySource.Capability => "能力",
            SupplySource.Offer => "供给",
            SupplySource.Name => "企业名称",
            _ => "所述",
        };

    private static string En(SupplySource source) =>
        source switch
        {
            SupplySource.Capability => "the capability",
            SupplySource.Offer => "the offer",
            SupplySource.Name => "the firm's name",
            _ => "the words",
        };
}
