using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

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

    /// <summary>The candidates of a project that the caller may know of.</summary>
    public static UserError? ToSeeMatchesOf(this Caller caller, Project project) =>
        Disclosure.Tells(Disclosed.Candidates, caller, project, null) ? null : NotYourMatches(caller);

    /// <summary>What a firm could serve.</summary>
    public static UserError? ToSeeMatchesOf(this Caller caller, Firm firm) => caller.SeesAll || caller.ActsFor(firm.Id) ? null : NotYourMatches(caller);

    /// <summary>Who changed a record, and how it read before. Marks are their account's own, so that their history is nobody's.</summary>
    public static UserError? ToReadHistoryOf(this Caller caller, string id) =>
        !caller.SignedIn ? UserError.Unauthenticated :
        !caller.SeesAll ? UserError.Forbidden("只有工作人员和审计人员可以查看变更记录。", "Only staff and auditors read the audit trail.") :
        Ids.Prefix(id) == "mark" ? UserError.NotFound(id, "id") : null;

    private static UserError NotYourMatches(Caller caller) => !caller.SignedIn ? UserError.Unauthenticated
        : UserError.Forbidden("只有发布方或该企业的账号、工作人员和审计人员可以查看匹配。", "Matches are for the poster's or the firm's own accounts, staff and auditors.");

    /// <summary>A firm struck from the library is shown to itself and to staff.</summary>
    public static bool ShownTo(this Firm firm, Caller caller) => firm.Library is not LibraryState.Removed || caller.SeesAll || caller.ActsFor(firm.Id);
}
