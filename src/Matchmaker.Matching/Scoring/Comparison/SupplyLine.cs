using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// A statement of a supplier about itself, in words. For one thread: its features are made when first needed, and once.
/// </summary>
/// <param name="heads">It is the title of an offer: what follows it is said of this.</param>
public sealed class SupplyLine(string text, SupplySource source, bool heads = false)
{
    private double _mass;

    public string Text { get; } = text;
    public SupplySource Source { get; } = source;
    public bool Heads { get; } = heads;

    /// <summary>As <see cref="Normaliser"/> leaves it: what words of the need are looked for in.</summary>
    public string Folded => field ??= Normaliser.Normalise(Text);

    public ulong[] Features => field ??= Matching.Text.Features.Of(Text);

    /// <summary>All that its features weigh; asked with one background only.</summary>
    public double MassIn(CorpusStatistics background) => _mass > 0 ? _mass : _mass = Features.Sum(background.Weight);
}
