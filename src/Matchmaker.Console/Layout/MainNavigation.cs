using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Microsoft.AspNetCore.Components.Routing;

namespace Matchmaker.Console.Layout;

/// <summary>A place that the navigation leads to.</summary>
/// <param name="Icon">The id of a symbol in <c>wwwroot/icons.svg</c>.</param>
/// <param name="Href">Address from where the product stands.</param>
public sealed record NavigationEntry(string Icon, string Href, LocalizedText Name)
{
    /// <summary>The start page is every other address's beginning.</summary>
    public NavLinkMatch Match => Href.Length == 0 ? NavLinkMatch.All : NavLinkMatch.Prefix;
}

/// <summary>
/// The entries of the side navigation, the bottom bar and the command palette, by role, the most needed first: a phone
/// shows as many as have room and the others behind "more".
/// </summary>
public static class MainNavigation
{
    private static readonly NavigationEntry Start = new("home", "", new("首页", "Home"));
    private static readonly NavigationEntry Workbench = new("desk", "", new("工作台", "Workbench"));
    private static readonly NavigationEntry Engagements = new("pair", "engagements", new("对接", "Engagements"));
    private static readonly NavigationEntry Projects = new("doc", "projects", new("供需项目", "Projects"));
    private static readonly NavigationEntry Match = new("fit", "match", new("找供应商", "Find a maker"));
    private static readonly NavigationEntry Firms = new("firm", "firms", new("企业库", "Firms"));
    private static readonly NavigationEntry Chains = new("chain", "chains", new("产业链", "Chains"));
    private static readonly NavigationEntry Events = new("cal", "events", new("对接活动", "Events"));
    private static readonly NavigationEntry Outcomes = new("flag", "outcomes", new("成果", "Outcomes"));
    private static readonly NavigationEntry Help = new("help", "help", new("帮助", "Help"));
    private static readonly NavigationEntry Accounts = new("key", "accounts", new("账号", "Accounts"));

    /// <summary>In groups that a line separates.</summary>
    public static IReadOnlyList<IReadOnlyList<NavigationEntry>> Of(Caller me) =>
        me.Role switch
        {
            AccountRole.Leader =>
            [
                [Workbench],
                [Engagements, Projects, Match, Chains, Firms, Events],
            ],
            AccountRole.Sme =>
            [
                [Workbench],
                [Engagements, Projects, Chains, Match, Firms, Events],
            ],
            AccountRole.Staff =>
            [
                [Workbench],
                [Engagements, Projects, Firms, Chains, Match, Events],
                [Outcomes, Accounts],
            ],
            AccountRole.Auditor =>
            [
                [Workbench],
                [Engagements, Projects, Firms, Chains, Match, Events],
                [Outcomes],
            ],
            AccountRole.Admin =>
            [
                [Workbench],
                [Accounts],
                [Projects, Chains, Firms, Match, Events],
            ],
            _ =>
            [
                [Start],
                [Chains, Projects, Match, Firms, Events],
                [Help],
            ],
        };
}
