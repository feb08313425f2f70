using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Checks;

/// <summary>
/// Checks requirements against what is on file: MET and UNMET name the statement that decides, UNMET only where it
/// contradicts, and what would change it; what nobody has stated is UNKNOWN, a question to the firm.
/// </summary>
public static class RequirementChecks
{
    /// <param name="about">What the whole need is about: a firm's output of something else says nothing of it. Null
    /// where that is not known.</param>
    public static RequirementCheck Of(
        Requirement requirement,
        NeedClauses text,
        Supplier supplier,
        Catalogue catalogue,
        DateOnly today,
        NeedClauses? about = null
    )
    {
        var finding = requirement.Kind switch
        {
            RequirementKind.Certificate => CertificateCheck.Of(requirement, supplier, today),
            RequirementKind.Tier => TierCheck.Of(requirement, supplier, catalogue, today),
            RequirementKind.District => DistrictCheck.Of(requirement.Text, supplier, catalogue),
            // An amount that is asked for is not met by like words alone.
            RequirementKind.Capability when RequiredQuantities.Of(requirement).Count == 0 => CapabilityCheck.Of(
                text,
                supplier
            ),
            RequirementKind.Other when SimilarContracts.AskedBy(requirement) is { } record => SimilarContractsCheck.Of(
                record,
                supplier
            ),
            _ => QuantityCheck.Of(requirement, supplier, about),
        };
        return new(requirement, finding ?? RequirementFinding.Unknown);
    }

    /// <summary>Reads what a requirement asks for, to learn whether it can be read.</summary>
    internal static void Read(Requirement requirement)
    {
        if (requirement.Kind is RequirementKind.Certificate)
            _ = Certificate.In(requirement.Text);
        else if (requirement.Kind is RequirementKind.Tier)
            _ = TierNames.In(requirement.Text);
        else if (requirement.Kind is not RequirementKind.District)
            _ = QuantityReader.In(requirement.Text, requirement.Kind);
    }
}
