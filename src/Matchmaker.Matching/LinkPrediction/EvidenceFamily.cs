namespace Matchmaker.Matching.LinkPrediction;

/// <summary>
/// A feature group: kinds of evidence that rest on the same idea, left out together (ablation) to see what the idea
/// adds.
/// </summary>
public sealed record EvidenceFamily(string Name, IReadOnlyList<string> Kinds)
{
    /// <summary>Whether a number of a row of evidence is of the family.</summary>
    public bool Has(string name) =>
        Kinds.Any(k => name == k || name == LinkEvidence.OfTheBest(k) || name == LinkEvidence.WithKnown(k));
}

/// <summary>What one kind of evidence says about every candidate.</summary>
/// <param name="Take">How many of its best become candidates; 0 for a kind that only weighs what others name.</param>
internal readonly record struct EvidenceColumn(string Kind, float[] Values, int Take);
