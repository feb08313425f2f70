using Matchmaker.Domain;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Matching.Answers;

/// <summary>
/// Counterfactual advice: what a firm can do about its own side of a match, by requirement, then by factor. What lies
/// with nobody (its district, the base) is left out.
/// </summary>
internal static class Counterfactuals
{
    private static readonly (MatchFactor Factor, LocalizedText Text)[] ByFactor =
    [
        (
            MatchFactor.Capability,
            new(
                "在能力中写明与该需求对应的产品、材料、工艺。",
                "State the product, material and process that the need names among the capabilities."
            )
        ),
        (
            MatchFactor.Position,
            new(
                "登记企业在需求所在环节或其上游环节的位置。",
                "Register the firm's position at the need's link, or at one that feeds it."
            )
        ),
        (
            MatchFactor.Requirements,
            new("补充所要求的资质与证明。", "Put the certificates and evidence that are asked for on file.")
        ),
        (
            MatchFactor.Tier,
            new("申报梯度培育称号，或登记已有的称号。", "Apply for a tier, or register one that is held.")
        ),
        (
            MatchFactor.TrackRecord,
            new("完成对接并交付，会留下合作记录。", "Engagements carried through to delivery make a track record.")
        ),
        (
            MatchFactor.Freshness,
            new("确认一次企业资料，使其为最新。", "Confirm the firm's profile, so that it is current.")
        ),
    ];

    public static IReadOnlyList<LocalizedText> For(Match? match) =>
        match is null
            ? []
            :
            [
                .. match
                    .Checks.Where(c => c.Result is not CheckResult.Met)
                    .Select(c =>
                        c.Result is CheckResult.Unmet
                            ? new LocalizedText(
                                $"要求“{c.Requirement.Text}”：与现有记录不符，情况有变请更新资料。",
                                $"“{c.Requirement.Text}”: what is on file contradicts it; update the "
                                    + $"profile if that has "
                                    + $"changed."
                            )
                            : new LocalizedText(
                                $"要求“{c.Requirement.Text}”：没有记录，请补充证明。",
                                $"“{c.Requirement.Text}”: nothing is on file; add the evidence."
                            )
                    ),
                .. ByFactor
                    .Where(f => match.Reasons.All(r => r.Factor != f.Factor || r.Contribution <= 0))
                    .Where(f => f.Factor is not MatchFactor.Requirements || match.Checks.Count > 0)
                    .Select(f => f.Text),
            ];
}
