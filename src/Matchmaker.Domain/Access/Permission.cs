using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Access;

/// <summary>
/// Who may do what; each answers null, or why not. Staff of a district act for the firms of that district alone, the city's staff for
/// all; what belongs to no district (a firm without one, a project of the programme office) is the city's. Whose district counts:
/// <list type="bullet">
/// <item>a firm's profile, its state in the library and its accounts: the firm's;</item>
/// <item>posting, editing, moving and reviewing a project, inviting to it, pinning and vetoing its candidates: the poster's;</item>
/// <item>showing interest: the firm's that shows it;</item>
/// <item>a step, an owner, a follow-up or an outcome of an engagement: either side's; but the answer or the agreement of one side:
/// that side's.</item>
/// </list>
/// All staff read everything, whatever their district. Marks are an account's own, so nobody makes them for others.
/// </summary>
public static class Permission
{
    /// <summary>The accounts of the firm itself, and staff on its behalf.</summary>
    /// <param name="firm">Null for the programme office, for which the city's staff act.</param>
    public static UserError? ToActFor(this Caller caller, Firm? firm) => caller.ToActFor(firm?.Id, firm?.District);

    /// <summary>The same for a firm that is known by its id alone; it is looked up only where its district decides.</summary>
    public static async Task<UserError?> ToActForAsync(this Caller caller, string? firm, IFirms firms, CancellationToken ct) =>
        caller is { IsStaff: true, District: not null } && firm is not null
            ? caller.ToActFor(firm, (await firms.OneAsync(firm, ct))?.District)
            : caller.ToActFor(firm, null);

    private static UserError? ToActFor(this Caller caller, string? firm, string? district) =>
        !caller.SignedIn ? UserError.Unauthenticated :
        caller.ActsFor(firm) ? null :
        caller.IsStaff ? caller.ToServe(district) :
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
