using Matchmaker.Domain.Chains;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Checks;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>A candidate pair, a need and a supplier side by side, with what its score rests on.</summary>
/// <param name="Answer">The supplier's statement that speaks most for it.</param>
/// <param name="LinkCooccurrences">Of all firms that may be candidates.</param>
public sealed record CandidatePair(
    Need Need,
    Supplier Supplier,
    StatementScore Answer,
    SoughtMatch Sought,
    Catalogue Catalogue,
    LinkCooccurrenceCounts LinkCooccurrences,
    DateOnly Today
)
{
    private IReadOnlyList<RequirementCheck>? _checks;

    /// <summary>Each requirement held against what is on file; made when first asked for, and by one thread.</summary>
    public IReadOnlyList<RequirementCheck> Checks => _checks ??= Need.Requirements.Count == 0 ? [] : Checked();

    private RequirementCheck[] Checked()
    {
        var checks = new RequirementCheck[Need.Asked.Count];
        for (var i = 0; i < checks.Length; i++)
            checks[i] = RequirementChecks.Of(
                Need.Asked[i].Requirement,
                Need.Asked[i].Text,
                Supplier,
                Catalogue,
                Today,
                Need.Text
            );
        return checks;
    }

    /// <summary>A hard requirement is contradicted by what is on file; what is unknown never excludes.</summary>
    public bool Excluded
    {
        get
        {
            for (var i = 0; i < Checks.Count; i++)
                if (Checks[i] is { Requirement.Hard: true, Result: CheckResult.Unmet })
                    return true;
            return false;
        }
    }
}
