using FluentValidation;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Chains;

public sealed class TierRuleValidator : RecordValidator<TierRule>
{
    /// <summary>
    /// Years of validity, and rungs of a ladder: far above any that exist. Set by hand; doubled, nothing real changes.
    /// </summary>
    public const int Most = 100;

    // Characters of a tier's name. Set by hand; doubled, it breaks into several lines wherever a tier is shown.
    private const int LongestName = 100;

    // Characters of the English name, which takes about twice as many as the Chinese one.
    private const int LongestEnglishName = 200;

    public TierRuleValidator()
    {
        RuleFor(r => r.Id)
            .Must((rule, id) => id == TierRule.IdOf(rule.Tier))
            .Says("编号应与称号一致。", "The id should be that of the tier.");
        RuleFor(r => r.Zh).Line("名称", "The name", LongestName);
        RuleFor(r => r.En).Line("英文名称", "The English name", LongestEnglishName);
        RuleFor(r => r.Level).Text("级别", "The level", LongestName, lines: false);
        RuleFor(r => r.ValidYears)
            .InclusiveBetween(0, Most)
            .Says($"有效年数应在 0 到 {Most} 之间。", $"The years of validity are between 0 and {Most}.");
        RuleFor(r => r.Rank)
            .InclusiveBetween(0, Most)
            .Says($"级次应在 0 到 {Most} 之间。", $"The rank is between 0 and {Most}.");
        RuleFor(r => r.Ladder).Text("梯度", "The ladder", LongestName, lines: false);
        RuleFor(r => r.Criteria).Text("条件", "The criteria", RecordRules.LongestText, lines: true);
        RuleFor(r => r.Provenance).SetValidator(new ProvenanceValidator());
    }
}
