using Matchmaker.Domain.Firms;

namespace Matchmaker.Domain.Access;

/// <summary>Who may do what; each answers null, or why not.</summary>
public static class Permission
{
    /// <summary>The accounts of the firm itself, and staff on its behalf.</summary>
    public static UserError? ToActFor(this Caller caller, string? firm) =>
        !caller.SignedIn ? UserError.Unauthenticated :
        caller.ActsFor(firm) || caller.IsStaff ? null :
        UserError.Forbidden("只有该企业的账号或工作人员可以这样做。", "Only the firm's own accounts or staff may do this.");

    public static UserError? ToBeStaff(this Caller caller) =>
        !caller.SignedIn ? UserError.Unauthenticated :
        caller.IsStaff ? null : UserError.Forbidden("只有工作人员可以这样做。", "Only staff may do this.");

    /// <summary>Staff of the whole city, or of this district.</summary>
    public static UserError? ToServe(this Caller caller, string? district) =>
        caller.ToBeStaff() is { } refusal ? refusal :
        caller.District is null || caller.District == district ? null :
        UserError.Forbidden("该企业不在您负责的区市，请联系市级工作人员。", "The firm is not in your district; ask the city's staff.");

    /// <summary>A firm struck from the library or suspended takes no new steps until staff restore it.</summary>
    public static UserError? ToStepOut(this Firm firm) =>
        firm.Library is LibraryState.Candidate or LibraryState.Admitted ? null :
        UserError.Forbidden("该企业已被暂停或移出重点企业库，请联系工作人员。", "The firm is suspended or removed from the library; ask the programme's staff.");

    /// <summary>A firm struck from the library is shown to itself and to staff.</summary>
    public static bool ShownTo(this Firm firm, Caller caller) => firm.Library is not LibraryState.Removed || caller.SeesAll || caller.ActsFor(firm.Id);
}
