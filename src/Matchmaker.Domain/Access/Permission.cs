namespace Matchmaker.Domain.Access;

/// <summary>
/// Who may do what; each answers null, or why not. Staff of a district act for the firms of that district alone, the
/// city's staff for all; what belongs to no district (a firm without one, a project of the programme office) is the
/// city's. Whose district counts:
/// <list type="bullet">
/// <item>a firm's profile, its state in the library and its accounts: the firm's;</item>
/// <item>posting, editing, moving and reviewing a project, inviting to it, pinning and vetoing its candidates: the
/// poster's;</item>
/// <item>showing interest: the firm's that shows it;</item>
/// <item>a step, an owner, a follow-up or an outcome of an engagement: either side's; but the answer or the agreement
/// of one side: that side's.</item>
/// </list>
/// All staff read everything, whatever their district. Marks are an account's own, so nobody makes them for others.
/// </summary>
public static class Permission
{
    /// <summary>The accounts of the firm itself, and staff on its behalf.</summary>
    /// <param name="firm">Null for the programme office, for which the city's staff act.</param>
    /// <param name="district">The firm's; null where it has none.</param>
    public static UserError? ToActFor(this Caller caller, string? firm, string? district) =>
        !caller.SignedIn ? UserError.Unauthenticated
        : caller.ActsFor(firm) ? null
        : caller.IsStaff ? caller.ToServe(district)
        : UserError.Forbidden(
            "只有该企业的账号或工作人员可以这样做。",
            "Only the firm's own accounts or staff may do this."
        );

    public static UserError? ToBeStaff(this Caller caller) =>
        !caller.SignedIn ? UserError.Unauthenticated
        : caller.IsStaff ? null
        : UserError.Forbidden("只有工作人员可以这样做。", "Only staff may do this.");

    /// <summary>Staff of the whole city, or of this district.</summary>
    public static UserError? ToServe(this Caller caller, string? district) =>
        caller.ToBeStaff() is { } refusal ? refusal
        : caller.District is null || caller.District == district ? null
        : UserError.Forbidden(
            "该企业不在您负责的区市，请联系市级工作人员。",
            "The firm is not in your district; ask the city's staff."
        );
}
