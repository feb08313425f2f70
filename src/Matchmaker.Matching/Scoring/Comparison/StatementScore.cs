using Matchmaker.Matching.Documents;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>A statement of a supplier as an answer to a need, with what it adds to the score's logit.</summary>
/// <param name="Document">Who states it; null where the supplier states nothing.</param>
public readonly record struct StatementScore(StatedDocument? Document, int Text, double Words, double Meaning)
{
    /// <summary>Its words, cut from the record anew.</summary>
    public Statement? Statement => Document is null ? null : new(Document.Texts[Text], Document.Source(Text));

    public double Logit => Words + Meaning;

    /// <summary>Of equals the first; none where the document states nothing.</summary>
    /// <param name="known">What was made of the texts of other documents for the same need; null to make it of each
    /// anew.</param>
    public static StatementScore Best(
        NeedTerms need,
        StatedDocument document,
        TextWeights weights,
        TextScoreCache? known = null
    )
    {
        var best = new StatementScore(null, 0, double.NegativeInfinity, 0);
        Span<float> row = stackalloc float[TextEvidence.Kinds.Count];
        for (var text = 0; text < document.Encoded.Count; text++)
        {
            var source = document.Source(text);
            if (known is null || !known.Find(document.Encoded, text, source, out var said))
            {
                TextEvidence.Of(need, document.Encoded, text, row);
                said = weights.Of(row, source);
                known?.Add(document.Encoded, text, source, said);
            }
            if (said.Words + said.Meaning > best.Logit)
                best = new StatementScore(document, text, said.Words, said.Meaning);
        }
        return best.Document is null ? default : best;
    }

    /// <summary>The one that speaks more; of equals this one.</summary>
    public StatementScore Or(StatementScore other) =>
        other.Document is not null && (Document is null || other.Logit > Logit) ? other : this;
}
