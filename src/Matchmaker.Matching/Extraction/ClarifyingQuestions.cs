using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// Clarifying questions: what a firm is asked where nothing on file tells, and what it could put on file to answer.
/// </summary>
internal static class ClarifyingQuestions
{
    public static LocalizedText Question(Requirement requirement) =>
        requirement.Kind switch
        {
            RequirementKind.Certificate when Certificates(requirement.Text) is { } names => new(
                $"请确认：是否持有有效的 {names.Zh} 证书？",
                $"Please confirm: do you hold a valid certificate of {names.En}?"
            ),
            RequirementKind.Tier when TierNames.In(requirement.Text) is { } tier => new(
                $"请确认：是否获评{tier.Label().Zh}？",
                $"Please confirm: are you recognised as {tier.Label().En}?"
            ),
            RequirementKind.District => new(
                $"请确认：企业所在区市是否符合“{requirement.Text}”？",
                $"Please confirm: does your district fit “{requirement.Text}”?"
            ),
            _ when RequiredQuantities.Of(requirement) is { Count: > 0 } asked => new(
                $"请确认：{string.Join("，", asked.Select(q => q.Question().Zh))}？",
                $"Please confirm: {string.Join(", and ", asked.Select(q => q.Question().En))}?"
            ),
            _ => new($"请确认：能否满足“{requirement.Text}”？", $"Please confirm: can you meet “{requirement.Text}”?"),
        };

    /// <summary>
    /// The capability or the certificate that would answer yes; null where staff keep the fact, or the profile has a
    /// field for it.
    /// </summary>
    public static LocalizedText? Statement(Requirement requirement) =>
        requirement.Kind switch
        {
            RequirementKind.Certificate => Certificates(requirement.Text, onlyOne: true)
                ?? new(requirement.Text, requirement.Text),
            RequirementKind.Tier or RequirementKind.District => null,
            _ when RequiredQuantities.Of(requirement) is { Count: > 0 } asked => new(
                string.Join("，", asked.Select(q => q.Words().Zh)),
                string.Join(", ", asked.Select(q => q.Words().En))
            ),
            _ => new(requirement.Text, requirement.Text),
        };

    /// <param name="onlyOne">Where one is enough, the first alone.</param>
    private static LocalizedText? Certificates(string text, bool onlyOne = false)
    {
        var named = Certificate.In(text).Distinct().Select(c => c.Words).ToList();
        if (named.Count == 0)
            return null;
        if (!Certificate.OneIsEnough(text))
            return new(string.Join("、", named.Select(n => n.Zh)), string.Join(" and ", named.Select(n => n.En)));
        return onlyOne
            ? named[0]
            : new(string.Join(" 或 ", named.Select(n => n.Zh)), string.Join(" or ", named.Select(n => n.En)));
    }
}
