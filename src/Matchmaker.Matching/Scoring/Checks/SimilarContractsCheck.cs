using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Checks;

/// <summary>
/// Checks contracts of the same kind: they are met by the firm's own statement of as many in as few years; a firm that
/// states fewer, or none, may have more.
/// </summary>
internal static class SimilarContractsCheck
{
    public static RequirementFinding? Of(SimilarContracts asked, Supplier supplier)
    {
        // No statement is held against what is left open.
        if (asked.IsOpen)
            return null;
        foreach (var line in supplier.Lines)
            if (
                line.Source is not SupplySource.Name
                && SimilarContracts.In(line.Text) is { } stated
                && stated.Meets(asked)
            )
                return RequirementFinding.Met($"自述『{line.Text}』", $"its own statement “{line.Text}”");
        return null;
    }
}
