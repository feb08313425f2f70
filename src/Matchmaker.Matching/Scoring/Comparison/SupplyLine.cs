using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// A statement of a supplier about itself, in words. For one thread: it is folded when first needed, and once.
/// </summary>
/// <param name="place">Of the text in the document that states it.</param>
public sealed class SupplyLine(StatedDocument document, int place, string text)
{
    public string Text { get; } = text;
    public SupplySource Source => document.Source(place);

    /// <summary>As <see cref="Normaliser"/> leaves it: what words of the need are looked for in.</summary>
    public string Folded => field ??= Normaliser.Normalise(Text);

    /// <summary>As the index keeps it.</summary>
    public TextTerms Terms => TextTerms.Of(document.Encoded, place);
}
