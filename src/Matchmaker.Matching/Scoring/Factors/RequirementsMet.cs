using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>
/// The requirement factor: the share of the requirements that what is on file meets, less the share that it
/// contradicts.
/// </summary>
internal static class RequirementsMet
{
    public static Evidence? Of(CandidatePair pair)
    {
        var met = pair.Checks.Count(c => c.Result is CheckResult.Met);
        var unmet = pair.Checks.Count(c => c.Result is CheckResult.Unmet);
        if (met == 0 && unmet == 0)
            return null;
        var all = pair.Checks.Count;
        return new(
            (double)(met - unmet) / all,
            () =>
                new(
                    $"{all} 项要求中满足 {met} 项、不满足 {unmet} 项、待确认 {all - met - unmet} 项",
                    $"of {all} requirements {met} met, {unmet} unmet, {all - met - unmet} unknown"
                )
        );
    }
}
