using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Disclosure;

/// <summary>Who may see the candidates of a project, and the needs that a firm could serve.</summary>
public static class MatchPermission
{
    /// <summary>The candidates of a project that the caller may know of.</summary>
    public static UserError? ToSeeMatchesOf(this Caller caller, Project project) =>
        DisclosureTable.Tells(Disclosed.Candidates, caller, project, null) ? null : NotYourMatches(caller);

    /// <summary>What a firm could serve.</summary>
    public static UserError? ToSeeMatchesOf(this Caller caller, Firm firm) =>
        caller.SeesAll || caller.ActsFor(firm.Id) ? null : NotYourMatches(caller);

    private static UserError NotYourMatches(Caller caller) =>
        !caller.SignedIn
            ? UserError.Unauthenticated
            : UserError.Forbidden(
                "只有发布方或该企业的账号、工作人员和审计人员可以查看匹配。",
                "Matches are for the poster's or the firm's own accounts, staff and auditors."
            );
}
