using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>
/// The requirement factor: the share of the requirements that what is on file meets, less the share that it
/// contradicts.
/// </summary>
internal static class RequirementsMet
{
    public static double? Value(CandidatePair pair)
    {
        var (met, unmet) = Counted(pair);
        return met == 0 && unmet == 0 ? null : (double)(met - unmet) / pair.Checks.Count;
    }

    public static Told Tell(CandidatePair pair)
    {
        var (all, (met, unmet)) = (pair.Checks.Count, Counted(pair));
        return Told.Of(
            $"{all} 项要求中满足 {met} 项、不满足 {unmet} 项、待确认 {all - met - unmet} 项",
            $"of {all} requirements {met} met, {unmet} unmet, {all - met - unmet} unknown"
        );
    }

    private static (int Met, int Unmet) Counted(CandidatePair pair)
    {
        var (met, unmet) = (0, 0);
        for (var i = 0; i < pair.Checks.Count; i++)
        {
            met += pair.Checks[i].Result is CheckResult.Met ? 1 : 0;
            unmet += pair.Checks[i].Result is CheckResult.Unmet ? 1 : 0;
        }
        return (met, unmet);
    }
}
