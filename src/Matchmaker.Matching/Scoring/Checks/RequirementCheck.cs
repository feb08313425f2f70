using Matchmaker.Domain;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Scoring.Checks;

/// <summary>The result of checking one requirement against what is on file, with its evidence.</summary>
public sealed class RequirementCheck
{
    private readonly RequirementFinding _finding;

    internal RequirementCheck(Requirement requirement, RequirementFinding finding) =>
        (Requirement, _finding) = (requirement, finding);

    public Requirement Requirement { get; }
    public CheckResult Result => _finding.Result;

    /// <summary>
    /// The statement on file that decides, and for UNMET what would change it; null when nothing is on file (UNKNOWN).
    /// </summary>
    public LocalizedText? Evidence => _finding.Evidence;

    /// <summary>What the firm is asked; null where what is on file decides.</summary>
    public LocalizedText? Question => Result is CheckResult.Unknown ? ClarifyingQuestions.Question(Requirement) : null;

    /// <summary>
    /// What the firm could put on file to answer yes: a certificate's name for a certificate, else a capability. Null
    /// where it cannot do so itself.
    /// </summary>
    public LocalizedText? Statement =>
        Result is CheckResult.Unknown ? ClarifyingQuestions.Statement(Requirement) : null;
}
