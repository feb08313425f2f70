using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Domain.History.Fields;

internal static class FirmFields
{
    public static readonly HistoryFields<Firm> Table = new(
        [nameof(Firm.Sample), nameof(Firm.Provenance)],
        new ValueField<Firm>(nameof(Firm.NameZh), new("中文名称", "Chinese name"), (f, _) => Wording.Text(f.NameZh)),
        new ValueField<Firm>(
            nameof(Firm.NameEn),
            new("英文名称", "English name"),
            (f, _) => Wording.TextOrNull(f.NameEn)
        ),
        new ValueField<Firm>(
            nameof(Firm.Uscc),
            new("统一社会信用代码", "credit code"),
            (f, _) => Wording.TextOrNull(f.Uscc)
        ),
        new ValueField<Firm>(nameof(Firm.District), new("区市", "district"), (f, w) => w.NameOrNull(f.District)),
        new ListField<Firm>(nameof(Firm.Roles), new("角色", "role"), (f, _) => f.Roles.Select(r => r.Label())),
        new ListField<Firm>(nameof(Firm.Tiers), new("梯度", "tier"), (f, _) => f.Tiers.Select(Words)),
        new ListField<Firm>(
            nameof(Firm.Positions),
            new("环节", "link"),
            (f, w) => f.Positions.Select(p => w.Name(p.Link))
        ),
        new ListField<Firm>(
            nameof(Firm.Capabilities),
            new("能力", "capability"),
            (f, _) => f.Capabilities.Select(c => Wording.Text(c.Text))
        ),
        new ListField<Firm>(nameof(Firm.Credentials), new("资质", "credential"), (f, _) => f.Credentials.Select(Words)),
        new ListField<Firm>(
            nameof(Firm.Leads),
            new("链主产业链", "chain that it leads"),
            (f, w) => f.Leads.Select(l => w.Name(l.Chain))
        ),
        new ValueField<Firm>(
            nameof(Firm.Library),
            new("入库状态", "state in the library"),
            (f, _) => f.Library.Label()
        ),
        new ValueField<Firm>(
            nameof(Firm.ConfirmedOn),
            new("最近确认", "last confirmed"),
            (f, _) => Wording.DayOrNull(f.ConfirmedOn)
        )
    );

    private static LocalizedText Words(TierHolding holding) =>
        Wording.Joined(
            holding.Tier.Label(),
            Wording.TextOrNull(holding.IssuedBy),
            Wording.DayOrNull(holding.IssuedOn),
            Until(holding.ValidUntil)
        );

    private static LocalizedText Words(Credential credential) =>
        Wording.Joined(
            Wording.Text(credential.Name),
            Wording.TextOrNull(credential.Number),
            Wording.TextOrNull(credential.Issuer),
            Wording.DayOrNull(credential.IssuedOn),
            Until(credential.ValidUntil)
        );

    private static LocalizedText? Until(DateOnly? day) =>
        Wording.DayOrNull(day) is { } last ? new($"有效期至{last.Zh}", $"valid until {last.En}") : null;
}
