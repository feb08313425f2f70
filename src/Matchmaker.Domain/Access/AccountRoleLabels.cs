namespace Matchmaker.Domain.Access;

/// <summary>Labels of roles, as people read them.</summary>
public static class AccountRoleLabels
{
    public static LocalizedText Label(this AccountRole value) =>
        value switch
        {
            AccountRole.Leader => new("链主企业", "chain leader"),
            AccountRole.Sme => new("专精特新企业", "specialised SME"),
            AccountRole.Staff => new("工作人员", "programme staff"),
            AccountRole.Auditor => new("审计", "auditor"),
            AccountRole.Admin => new("管理员", "administrator"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
