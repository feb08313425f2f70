using System.Reflection;
using Matchmaker.Domain.Access;
using Microsoft.AspNetCore.Components;

namespace Matchmaker.Bench.Console;

/// <summary>A page of the console as somebody opens it.</summary>
/// <param name="Route">The route that it declares.</param>
/// <param name="Path">The address of one of it.</param>
/// <param name="Roles">Who looks at it; null is the public.</param>
internal sealed record ConsolePage(
    string Name,
    string Route,
    Func<DemoRecords, string> Path,
    params AccountRole?[] Roles
)
{
    private const AccountRole Leader = AccountRole.Leader;
    private const AccountRole Sme = AccountRole.Sme;
    private const AccountRole Staff = AccountRole.Staff;
    private const AccountRole Auditor = AccountRole.Auditor;
    private const AccountRole Admin = AccountRole.Admin;
    private const string Sought = "商用冷柜变频压缩机壳体铸件，灰铁 HT250，年用量 8 万件，需要 IATF 16949";

    /// <summary>All pages of the console; a new one is listed here.</summary>
    public static readonly IReadOnlyList<ConsolePage> All =
    [
        new("home", "/", _ => "/", null, Sme, Leader, Staff, Auditor, Admin),
        new("chains", "/chains", _ => "/chains", null, Staff),
        new("chain", "/chains/{Id}", _ => $"/chains/{DemoRecords.Chain}", null, Leader, Staff),
        new("projects", "/projects", _ => "/projects", null, Leader, Staff),
        new("project", "/projects/{Id}", r => $"/projects/{r.Need}", Leader, Sme, Staff),
        new("project-in-review", "/projects/{Id}", r => $"/projects/{r.InReview}", Leader, Staff),
        new("project-new", "/projects/new", _ => "/projects/new", Leader, Sme),
        new("project-copy", "/projects/{Source}/copy", r => $"/projects/{r.Need}/copy", Leader),
        new("project-edit", "/projects/{Id}/edit", r => $"/projects/{r.Draft}/edit", Leader),
        new("why", "/projects/{Id}/why", r => $"/projects/{r.Need}/why?firm={DemoRecords.Sme}", Sme, Staff),
        new("match", "/match", _ => "/match", [null]),
        new("match-answered", "/match", _ => $"/match?text={Uri.EscapeDataString(Sought)}", null, Leader),
        new("firms", "/firms", _ => "/firms", null, Staff),
        new("firm", "/firms/{Id}", _ => $"/firms/{DemoRecords.Sme}", null, Sme, Staff),
        new("firm-new", "/firms/new", _ => "/firms/new", Staff),
        new("firm-edit", "/firms/{Id}/edit", _ => $"/firms/{DemoRecords.Sme}/edit", Sme, Staff),
        new("engagements", "/engagements", _ => "/engagements", Leader, Sme, Staff),
        new("engagements-board", "/engagements", _ => "/engagements?layout=board", Staff),
        new("engagement", "/engagements/{Id}", r => $"/engagements/{r.Talks}", Leader, Sme, Staff),
        new("engagement-invited", "/engagements/{Id}", r => $"/engagements/{r.Invitation}", Leader, Sme),
        new("events", "/events", _ => "/events", null, Staff),
        new("event-new", "/events/new", _ => "/events/new", Staff),
        new("event-edit", "/events/{Id}/edit", _ => $"/events/{DemoRecords.Event}/edit", Staff),
        new("outcomes", "/outcomes", _ => "/outcomes", null, Staff, Auditor),
        new("history", "/history/{Id}", r => $"/history/{r.Talks}", Staff, Auditor),
        new("accounts", "/accounts", _ => "/accounts", Staff, Admin),
        new("account", "/account", _ => "/account", Sme),
        new("account-tokens", "/account/tokens", _ => "/account/tokens", Leader),
        new("sign-in", "/sign-in", _ => "/sign-in", [null]),
        new("password", "/password", _ => "/password", Sme),
        new("help", "/help", _ => "/help", [null]),
        new("design", "/design", _ => "/design", Staff),
        new("design-part", "/design/{Part}", _ => "/design/data-table", Staff),
        new("not-found", "/{*Path:nonfile}", _ => "/nothing-here", [null]),
    ];

    /// <summary>Routes that the console declares and this list does not have.</summary>
    public static IEnumerable<string> Unlisted =>
        typeof(Matchmaker.Console.ConsoleSetup)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template)
            .Except(All.Select(page => page.Route));
}
