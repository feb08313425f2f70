using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Matching.Comparing;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Matching.Requirements;

/// <summary>
/// A requirement held against what is on file: MET and UNMET name the statement that decides, UNMET only where it contradicts;
/// what nobody has stated is UNKNOWN, a question to the firm.
/// </summary>
public static class Checks
{
    public static RequirementCheck Of(Requirement requirement, NeedText text, Supplier supplier, Catalogue catalogue, DateOnly today)
    {
        var (result, evidence) = (requirement.Kind switch
        {
            RequirementKind.Capability => CapabilityCheck.Of(text, supplier),
            RequirementKind.Certificate => CertificateCheck.Of(requirement.Text, supplier, today),
            RequirementKind.Tier => TierCheck.Of(requirement.Text, supplier, catalogue, today),
            RequirementKind.District => DistrictCheck.Of(requirement.Text, supplier, catalogue),
            // Capacity, delivery and price are on file for nobody yet in a form that could be compared.
            _ => null,
        }) ?? Finding.Unknown;
        return new(requirement, result, evidence);
    }
}

/// <summary>What a check finds.</summary>
internal sealed record Finding(CheckResult Result, Sentence? Evidence)
{
    public static readonly Finding Unknown = new(CheckResult.Unknown, null);
    public static Finding Met(string zh, string en) => new(CheckResult.Met, new(zh, en));
    public static Finding Unmet(string zh, string en) => new(CheckResult.Unmet, new(zh, en));
}
