using FluentValidation;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Firms;

/// <summary>The rules of a stored firm.</summary>
public sealed class FirmValidator : RecordValidator<Firm>
{
    // Tiers of a firm, lapsed ones included: far above the rungs of all ladders. Doubled, a record may be larger.
    private const int MostTiers = 50;

    // Chains that a firm leads: more than the city has. Doubled, nothing real changes.
    private const int MostChains = 30;

    public FirmValidator()
    {
        Include(new FirmProfileValidator());
        RuleFor(f => f.NameZh).IsTidy();
        // On file a code stands as it is written in full: 18 characters, upper case, no blanks.
        RuleFor(f => f.Uscc)
            .Faultless(code =>
                code is null || Uscc.IsValid(code)
                    ? null
                    : Uscc.Fault(code)
                        ?? new LocalizedText(
                            $"统一社会信用代码应写作“{Uscc.Normalised(code)}”。",
                            $"The unified social credit code is to be written “{Uscc.Normalised(code)}”."
                        )
            );
        RuleFor(f => f.District).IsId("district");
        RuleFor(f => f.Roles).OnceEach(role => role.ToString());
        RuleFor(f => f.Positions).LinksOfFirm();
        RuleFor(f => f.Positions).OnceEach(p => p.Link);
        RuleForEach(f => f.Positions)
            .ChildRules(position =>
            {
                position.RuleFor(p => p.Link).IsId("link");
                position.RuleFor(p => p.Evidence).Text("依据", "The evidence", RecordRules.LongestText, lines: true);
            });
        RuleFor(f => f.Capabilities).CapabilitiesOfFirm();
        RuleForEach(f => f.Capabilities)
            .ChildRules(capability =>
            {
                capability.RuleFor(c => c.Text).CapabilityText().IsTidy();
                capability.RuleFor(c => c.Evidence).Text("依据", "The evidence", RecordRules.LongestText, lines: true);
            });
        RuleFor(f => f.Credentials).CredentialsOfFirm();
        RuleForEach(f => f.Credentials).SetValidator(new CredentialValidator());
        RuleFor(f => f.Leads).AtMost(MostChains).OnceEach(l => l.Chain);
        RuleForEach(f => f.Leads)
            .ChildRules(lead =>
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
        RuleFor(f => f.Tiers)
            .Must(tiers => TierTerms.Fault(tiers) is null)
            .SaysOf(tiers => TierTerms.Fault(tiers)!.Value.Fault);
        RuleForEach(f => f.Tiers)
            .ChildRules(tier =>
            {
                tier.RuleFor(t => t.IssuedBy).Text("认定单位", "The issuer", RecordRules.LongestText, lines: false);
                tier.RuleFor(t => t.IssuedOn).IsSaneDay();
                tier.RuleFor(t => t.ValidUntil)
                    .IsSaneEnd()
                    .Must((t, until) => until is null || t.IssuedOn is null || t.IssuedOn <= until)
                    .Says("有效期止应不早于认定日期。", "A recognition cannot end before it was given.");
                tier.RuleFor(t => t.AsOf).Text("来源日期", "The source's date", RecordRules.LongestText, lines: false);
                tier.RuleFor(t => t.Provenance).SetValidator(new ProvenanceValidator());
            });
    }

    protected override IEnumerable<(string Path, DateOnly? On)> DaysOf(Firm record) =>
        [("confirmedOn", record.ConfirmedOn)];
}
