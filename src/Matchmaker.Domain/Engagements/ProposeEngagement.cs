using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Engagements;

/// <summary>The input with which a poster invites a firm.</summary>
/// <param name="Candidate">A firm, or an offer whose poster is asked.</param>
public sealed record InviteFirmInput(string? IdempotencyKey, string Project, string Candidate, string? Message)
    : IMutationInput;

/// <summary>The input with which a firm shows interest in a project.</summary>
public sealed record ExpressInterestInput(string? IdempotencyKey, string Project, string Firm, string? Message)
    : IMutationInput;

/// <summary>First contact: the poster invites a firm, or a firm shows interest; the other side is asked.</summary>
public sealed class ProposeEngagement(
    IFirms firms,
    IProjects projects,
    IEngagements engagements,
    ILedger ledger,
    EngagementLimits limits,
    TimeProvider time
)
{
    /// <summary>
    /// By the poster's accounts, or by staff, whose origin is STAFF. A poster that keeps its name to itself has to
    /// agree to what staff proposed before the firm's yes opens its name: <see cref="Engagement.PosterAgreed"/>.
    /// </summary>
    public async Task<Result<Engagement>> InviteAsync(InviteFirmInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "inviteFirm", input),
            engagements.OneAsync,
            attempt => InviteAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Engagement>> InviteAsync(
        InviteFirmInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (await projects.OneAsync(input.Project, Audience.Of(caller), ct) is not { } project)
            return UserError.NotFound(input.Project, "project");
        if (await caller.ToActForAsync(project.PostedBy, firms, ct) is { } refusal)
            return refusal;
        var origin = caller.IsStaff ? EngagementOrigin.Staff : EngagementOrigin.Invitation;
        return await ProposeAsync(project, input.Candidate, origin, input.Message, attempt, caller, ct);
    }

    /// <summary>By the firm's own accounts, or by staff on its behalf.</summary>
    public async Task<Result<Engagement>> ExpressInterestAsync(
        ExpressInterestInput input,
        Caller caller,
        CancellationToken ct
    )
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "expressInterest", input),
            engagements.OneAsync,
            attempt => ExpressInterestAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Engagement>> ExpressInterestAsync(
        ExpressInterestInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (await caller.ToActForAsync(input.Firm, firms, ct) is { } refusal)
            return refusal;
        if (await projects.OneAsync(input.Project, Audience.Of(caller), ct) is not { } project)
            return UserError.NotFound(input.Project, "project");
        return await ProposeAsync(project, input.Firm, EngagementOrigin.Interest, input.Message, attempt, caller, ct);
    }

    private async Task<Result<Engagement>> ProposeAsync(
        Project project,
        string firmId,
        EngagementOrigin origin,
        string? message,
        Attempt attempt,
        Caller caller,
        CancellationToken ct
    )
    {
        if (EngagementRules.MessageRefusal(message) is { } unfit)
            return unfit;
        if (await firms.OneAsync(firmId, ct) is not { } firm)
            return UserError.NotFound(firmId, "firm");
        if (firm.ToStepOut() is { } suspended)
            return suspended with { Path = ["firm"] };
        if (project.PostedBy == firm.Id)
            return UserError.Invalid(
                "企业不能与自己的项目对接。",
                "A firm cannot engage with its own project.",
                "firm"
            );
        if (project.State is not ProjectState.Open)
            return UserError.NotAllowedNow(
                $"项目现为“{project.State.Label().Zh}”，只有开放中的项目可以对接。",
                $"The project is {project.State.Label().En}; only an open one can be engaged with.",
                "project"
            );

        var result = await attempt.PutAsync($"propose: {origin}", Proposed(project, firm, origin, message, caller), ct);
        return result.Errors is [{ Code: ErrorCode.Conflict }]
            ? UserError.Conflict(
                "该企业与该项目已有进行中的对接。",
                "This firm and this project already have an engagement under way.",
                "firm"
            ) with
            {
                Reason = ErrorReason.AlreadyEngaged,
            }
            : result;
    }

    private Engagement Proposed(Project project, Firm firm, EngagementOrigin origin, string? message, Caller caller) =>
        new()
        {
            Id = RecordKinds.NewId<Engagement>(time),
            Version = 1,
            Project = project.Id,
            Poster = project.PostedBy,
            Firm = firm.Id,
            Origin = origin,
            Stage = EngagementStage.Proposed,
            Message = PlainText.TidyOrNull(message),
            ReplyBy = time.Today().AddDays(limits.Reply),
            Owner = caller.IsStaff ? caller.AccountId : project.ReviewedBy,
            History =
            [
                new StageChange(
                    null,
                    EngagementStage.Proposed,
                    time.GetUtcNow(),
                    caller.AccountId ?? "system",
                    caller.Name,
                    null
                ),
            ],
            Outcomes = [],
            About = new ProjectBrief(project.Type, project.Title),
            PosterAgreed = origin is EngagementOrigin.Invitation || !project.Anonymous || project.PostedBy is null,
        };
}
