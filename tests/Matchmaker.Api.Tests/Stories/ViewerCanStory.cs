using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

public abstract class ViewerCanStory(RunningHost host)
{
    private const string OfProject =
        "viewerCanEdit viewerCanSubmit viewerCanApprove viewerCanReturn viewerCanPause viewerCanResume viewerCanClose "
        + "viewerCanInvite viewerCanRule viewerCanApproveAmendment viewerCanReturnAmendment viewerCanWithdrawAmendment";
    private const string OfFirm = "viewerCanEdit viewerCanSetLibraryState viewerCanRecordFollowUp viewerCanPostProject";
    private const string OfEngagement = "viewerCanAssign viewerCanRecordFollowUp viewerCanRecordOutcome";

    [Fact]
    public async Task Each_caller_is_told_what_it_may_do_now()
    {
        var (leader, sme, staff) = (
            await host.AsAsync("LEADER"),
            await host.AsAsync("SME"),
            await host.AsAsync("STAFF")
        );
        var firm = await Scenario.AdmittedSmeAsync(host);
        var need = await Scenario.OpenAsync(host, "说明可做什么的场景", visibility: "PUBLIC");

        await CanAsync(leader, need, OfProject, "Edit", "Pause", "Close", "Invite");
        await CanAsync(staff, need, OfProject, "Edit", "Pause", "Close", "Invite", "Rule");
        await CanAsync(sme, need, OfProject);
        await CanAsync(host.Public, need, OfProject);
        await CanAsync(sme, firm, OfFirm, "Edit", "PostProject");
        await CanAsync(staff, firm, OfFirm, "Edit", "SetLibraryState", "RecordFollowUp", "PostProject");
        await CanAsync(leader, firm, OfFirm);

        var talk = (
            await leader.DoAsync(
                "inviteFirm",
                "InviteFirmInput",
                new { project = need, candidate = firm },
                "engagement",
                "id"
            )
        ).Text("id");
        await CanAsync(sme, talk, OfEngagement, "RecordFollowUp");
        await sme.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement = talk, to = "ACCEPTED" },
            "engagement",
            "id"
        );
        await CanAsync(sme, talk, OfEngagement, "RecordFollowUp", "RecordOutcome");
        await CanAsync(staff, talk, OfEngagement, "Assign", "RecordFollowUp", "RecordOutcome");

        var task = (
            await sme.DoAsync(
                "recordFollowUp",
                "RecordFollowUpInput",
                new
                {
                    engagement = talk,
                    text = "寄样品",
                    dueOn = Scenario.Day(3),
                },
                "followUp",
                "id"
            )
        ).Text("id");
        await CanAsync(leader, task, "viewerCanComplete", "Complete");
        await sme.DoAsync("completeFollowUp", "CompleteFollowUpInput", new { followUp = task }, "followUp", "id");
        await CanAsync(leader, task, "viewerCanComplete");

        var outcome = (
            await sme.DoAsync(
                "recordOutcome",
                "RecordOutcomeInput",
                new
                {
                    engagement = talk,
                    kind = "TRIAL",
                    signedOn = Scenario.Day(0),
                },
                "outcome",
                "id"
            )
        ).Text("id");
        await CanAsync(sme, outcome, "viewerCanVerify viewerCanCorrect", "Correct");
        await CanAsync(staff, outcome, "viewerCanVerify viewerCanCorrect", "Verify", "Correct");
        await CanAsync(host.Public, need, OfProject);

        await leader.DoAsync(
            "updateProject",
            "UpdateProjectInput",
            new { project = need, title = "改过" },
            "project",
            "id"
        );
        await CanAsync(leader, need, OfProject, "Edit", "Pause", "Close", "Invite", "WithdrawAmendment");
        await CanAsync(
            staff,
            need,
            OfProject,
            "Edit",
            "Pause",
            "Close",
            "Invite",
            "Rule",
            "ApproveAmendment",
            "ReturnAmendment",
            "WithdrawAmendment"
        );
    }

    private static async Task CanAsync(Client client, string id, string fields, params string[] can)
    {
        var type = id.Split('_')[0] switch
        {
            "followup" => "FollowUp",
            var prefix => char.ToUpperInvariant(prefix[0]) + prefix[1..],
        };
        var node = (await client.AskAsync($"{{ node(id: \"{id}\") {{ ... on {type} {{ {fields} }} }} }}")).At("node");
        Assert.Equal(
            can.Select(c => $"viewerCan{c}").Order(StringComparer.Ordinal),
            node.EnumerateObject()
                .Where(f => f.Value.ValueKind is JsonValueKind.True)
                .Select(f => f.Name)
                .Order(StringComparer.Ordinal)
        );
    }
}
