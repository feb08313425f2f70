using Matchmaker.Domain.Chains;

namespace Matchmaker.Domain.Matching.Comparing;

/// <summary>A need and a supplier side by side, with what their comparison rests on.</summary>
public sealed record Pair(Need Need, Supplier Supplier, Catalogue Catalogue, DateOnly Today)
{
    /// <summary>The two texts, one of each side, that come closest; of equals the first.</summary>
    public (TextPair Texts, SupplySource Source)? Closest { get; } = ClosestOf(Need, Supplier);

    /// <summary>Each requirement held against what is on file.</summary>
    public IReadOnlyList<RequirementCheck> Checks { get; } = [.. Need.Asked.Select(a => Requirements.Checks.Of(a.Requirement, a.Text, Supplier, Catalogue, Today, Need.Text))];

    /// <summary>A hard requirement is contradicted by what is on file; what is unknown never excludes.</summary>
    public bool Excluded => Checks.Any(c => c is { Requirement.Hard: true, Result: CheckResult.Unmet });

    private static (TextPair, SupplySource)? ClosestOf(Need need, Supplier supplier)
    {
        (TextPair Texts, SupplySource Source)? best = null;
        foreach (var line in supplier.Lines)
            if (need.Text.Closest(line, line.Weight) is { } texts && (best is null || texts.Closeness > best.Value.Texts.Closeness))
                best = (texts, line.Source);
        return best;
    }
}
