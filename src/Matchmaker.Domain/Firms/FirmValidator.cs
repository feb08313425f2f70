using FluentValidation;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Firms;

/// <summary>The rules of a stored firm.</summary>
public sealed class FirmValidator : RecordValidator<Firm>
{
    private const int MostTiers = 50;
    private const int MostChains = 30;

    public FirmValidator() : base("firm")
    {
        RuleFor(f => f.NameZh).FirmName().IsTidy();
        RuleFor(f => f.NameEn).EnglishFirmName();
        // On file a code stands as it is written in full: 18 characters, upper case, no blanks.
        RuleFor(f => f.Uscc).Faultless(code => code is null || Uscc.IsValid(code) ? null : Uscc.Fault(code) ?? new Sentence(
            $"统一社会信用代码应写作“{Uscc.Normalised(code)}”。",
            $"The unified social credit code is to be written “{Uscc.Normalised(code)}”."));
        RuleFor(f => f.District).IsId("district");
        RuleFor(f => f.Roles).OnceEach(role => role.ToString());
        RuleFor(f => f.Positions).LinksOfFirm();
        RuleFor(f => f.Positions).OnceEach(p => p.Link);
        RuleForEach(f => f.Positions).ChildRules(position =>
        {
            position.RuleFor(p => p.Link).IsId("link");
            position.RuleFor(p => p.Evidence).Text("依据", "The evidence", RecordRules.LongestText, lines: true);
        });
        RuleFor(f => f.Capabilities).CapabilitiesOfFirm();
        RuleForEach(f => f.Capabilities).ChildRules(capability =>
        {
            capability.RuleFor(c => c.Text).CapabilityText().IsTidy();
            capability.RuleFor(c => c.Evidence).Text("依据", "The evidence", RecordRules.LongestText, lines: true);
        });
        RuleFor(f => f.Credentials).CredentialsOfFirm();
        RuleForEach(f => f.Credentials).SetValidator(new CredentialValidator());
        RuleFor(f => f.Leads).AtMost(MostChains).OnceEach(l => l.Chain);
        RuleForEach(f => f.Leads).ChildRules(lead =>
        {
            lead.RuleFor(l => l.Chain).IsId("chain");
            lead.RuleFor(l => l.Provenance).SetValidator(new ProvenanceValidator());
        });
        RuleFor(f => f.ConfirmedOn).IsSaneDay();
        RuleFor(f => f.Provenance).SetValidator(new ProvenanceValidator());
        Tiers();
    }

    private void Tiers()
    {
        RuleFor(f => f.Tiers).AtMost(MostTiers);
        RuleFor(f => f.Tiers).Must(tiers => TierTerms.Fault(tiers) is null).SaysOf(tiers => TierTerms.Fault(tiers)!.Value.Fault);
        RuleForEach(f => f.Tiers).ChildRules(tier =>
        {
            tier.RuleFor(t => t.IssuedBy).Text("认定单位", "The issuer", RecordRules.LongestText, lines: false);
            tier.RuleFor(t => t.IssuedOn).IsSaneDay();
            tier.RuleFor(t => t.ValidUntil).IsSaneEnd()
                .Must((t, until) => until is null || t.IssuedOn is null || t.IssuedOn <= until)
                .Says("有效期止应不早于认定日期。", "A recognition cannot end before it was given.");
            tier.RuleFor(t => t.AsOf).Text("来源日期", "The source's date", RecordRules.LongestText, lines: false);
            tier.RuleFor(t => t.Provenance).SetValidator(new ProvenanceValidator());
        });
    }
}

/// <summary>The rules of a stored tier rule.</summary>
public sealed class TierRuleValidator : RecordValidator<TierRule>
{
    /// <summary>Years of validity, and rungs of a ladder: far above any that exist.</summary>
    public const int Most = 100;

    public TierRuleValidator() : base("tier")
    {
        RuleFor(r => r.Id).Must((rule, id) => id == TierRule.IdOf(rule.Tier)).Says("编号应与称号一致。", "The id should be that of the tier.");
        RuleFor(r => r.Zh).Line("名称", "The name", FirmRules.LongestName);
        RuleFor(r => r.En).Line("英文名称", "The English name", FirmRules.LongestEnglishName);
        RuleFor(r => r.Level).Text("级别", "The level", FirmRules.LongestName, lines: false);
        RuleFor(r => r.ValidYears).InclusiveBetween(0, Most).Says($"有效年数应在 0 到 {Most} 之间。", $"The years of validity are between 0 and {Most}.");
        RuleFor(r => r.Rank).InclusiveBetween(0, Most).Says($"级次应在 0 到 {Most} 之间。", $"The rank is between 0 and {Most}.");
        RuleFor(r => r.Ladder).Text("梯度", "The ladder", FirmRules.LongestName, lines: false);
        RuleFor(r => r.Criteria).Text("条件", "The criteria", RecordRules.LongestText, lines: true);
        RuleFor(r => r.Provenance).SetValidator(new ProvenanceValidator());
    }
}
