namespace Matchmaker.Domain.Access;

/// <summary>Labels of roles, as people read them.</summary>
public static class RoleLabels
{
    public static LocalizedText Label(this Role value) =>
        value switch
        {
            Role.Leader => new("链主企业", "chain leader"),
            Role.Sme => new("专精特新企业", "specialised SME"),
            Role.Staff => new("工作人员", "programme staff"),
            Role.Auditor => new("审计", "auditor"),
            Role.Admin => new("管理员", "administrator"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
