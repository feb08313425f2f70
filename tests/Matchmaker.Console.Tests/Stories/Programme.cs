using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Console.Tests.Stories;

/// <summary>
/// What others have done in the programme before a story begins, by the same use cases as the pages call.
/// </summary>
internal static class Programme
{
    public const string Leader = "firm_sample-leader";
    public const string Sme = "firm_sample-sme";

    public static async Task<Caller> CallerAsync(this ConsoleHost host, string role)
    {
        var account = await host.Service<IAccounts>().ByNameAsync(host.First(role).Name, CancellationToken.None);
        return account!.AsCaller(admitted: true);
    }

    /// <summary>An approved scenario of the sample leader.</summary>
    public static Task<Project> OpenScenarioAsync(
        this ConsoleHost host,
        string title,
        string description,
        params Requirement[] more
    ) =>
        host.OpenAsync(
            "LEADER",
            Posted(Leader, title, description) with
            {
                Requirements =
                [
                    new Requirement("IATF 16949 认证", true, RequirementKind.Certificate),
                    new Requirement("ISO 13485 认证", false, RequirementKind.Certificate),
                    .. more,
                ],
            }
        );

    /// <summary>An approved offer of the sample SME, which keeps its name to itself.</summary>
    public static Task<Project> OpenOfferAsync(this ConsoleHost host, string title, string description) =>
        host.OpenAsync(
            "SME",
            Posted(Sme, title, description) with
            {
                Kind = ProjectKind.Supply,
                Type = ProjectType.Capacity,
                Anonymous = true,
            }
        );

    private static PostProjectInput Posted(string firm, string title, string description) =>
        new(
            null,
            firm,
            ProjectKind.Demand,
            ProjectType.Scenario,
            title,
            description,
            ["link_sha-compressor"],
            null,
            Visibility.Programme,
            null,
            null,
            null,
            null
        );

    private static async Task<Project> OpenAsync(this ConsoleHost host, string poster, PostProjectInput input)
    {
        var posted = Done(
            await host.Service<PostProject>().RunAsync(input, await host.CallerAsync(poster), CancellationToken.None)
        );
        return Done(
            await host.Service<ReviewProject>()
                .ApproveAsync(
                    new(null, posted.Id, posted.Version, null),
                    await host.CallerAsync("STAFF"),
                    CancellationToken.None
                )
        );
    }

    public static async Task<Engagement> InvitedAsync(this ConsoleHost host, Project project) =>
        Done(
            await host.Service<ProposeEngagement>()
                .InviteAsync(
                    new(null, project.Id, Sme, "请报价"),
                    await host.CallerAsync("LEADER"),
                    CancellationToken.None
                )
        );

    public static async Task<Engagement> AcceptedAsync(this ConsoleHost host, Project project) =>
        await host.AcceptAsync((await host.InvitedAsync(project)).Id);

    public static async Task<Engagement> AcceptAsync(this ConsoleHost host, string engagement) =>
        Done(
            await host.Service<AdvanceEngagement>()
                .RunAsync(
                    new(null, engagement, null, EngagementStage.Accepted, null),
                    await host.CallerAsync("SME"),
                    CancellationToken.None
                )
        );

    private static T Done<T>(Result<T> result)
        where T : class
    {
        Assert.Empty(result.Errors);
        return result.Value!;
    }
}
