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
    private const string Candidate = "candidate";

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
        if (EngagementRules.MessageRefusal(input.Message) is { } unfit)
            return unfit;
        var found = await AskedAsync(input.Candidate, project, caller, ct);
        return found.Value is { } asked
            ? await ProposeAsync(
                new(project, asked.Firm, caller.IsStaff ? EngagementOrigin.Staff : EngagementOrigin.Invitation)
                {
                    Offer = asked.Offer,
                    Message = input.Message,
                    Field = Candidate,
                },
                attempt,
                ct
            )
            : new(null, found.Errors);
    }

    private async Task<Result<AskedCandidate>> AskedAsync(
        string candidate,
        Project project,
        Caller caller,
        CancellationToken ct
    )
    {
        if (RecordKinds.OfId(candidate)?.Kind is not RecordKind.Project)
            return await firms.OneAsync(candidate, ct) is { } named
                ? new AskedCandidate(named, null)
                : UserError.NotFound(candidate, Candidate);
        if (await projects.OneAsync(candidate, Audience.Of(caller), ct) is not { } offer)
            return UserError.NotFound(candidate, Candidate);
        if (offer.Kind is not ProjectKind.Supply || project.Kind is not ProjectKind.Demand)
            return UserError.Invalid(
                "只能为需求询问供给项目。",
                "Only an offer can be asked, and only for a demand.",
                Candidate
            );
        if (offer.State is not ProjectState.Open)
            return UserError.NotAllowedNow(
                $"该供给现为“{offer.State.Label().Zh}”，只能询问开放中的供给。",
                $"The offer is {offer.State.Label().En}; only an open one can be asked.",
                Candidate
            );
        return offer.PostedBy is not null && await firms.OneAsync(offer.PostedBy, ct) is { } poster
            ? new AskedCandidate(poster, offer)
            : UserError.Invalid(
                "该供给由专班发布，没有可询问的企业。",
                "The programme office posted this offer; there is no firm to ask.",
                Candidate
            );
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
        if (EngagementRules.MessageRefusal(input.Message) is { } unfit)
            return unfit;
        if (await firms.OneAsync(input.Firm, ct) is not { } firm)
            return UserError.NotFound(input.Firm, "firm");
        return await ProposeAsync(
            new(project, firm, EngagementOrigin.Interest) { Message = input.Message, Field = "firm" },
            attempt,
            ct
        );
    }

    private async Task<Result<Engagement>> ProposeAsync(Proposal proposal, Attempt attempt, CancellationToken ct)
    {
        var (project, firm) = (proposal.Project, proposal.Firm);
        // That it is suspended would tell who it is: it is asked like any other, and staff see whom.
        if (firm.ToStepOut() is { } suspended && !proposal.IsUndisclosedTo(attempt.By))
            return suspended with { Path = [proposal.Field] };
        if (project.PostedBy == firm.Id)
            return UserError.Invalid(
                "企业不能与自己的项目对接。",
                "A firm cannot engage with its own project.",
                proposal.Field
            );
        if (ProjectAction.Invite.RefusalAt(project, time.Today()) is { } impossible)
            return impossible;

        var result = await attempt.PutAsync($"propose: {proposal.Origin}", Proposed(proposal, attempt.By), ct);
        return result.Errors switch
        {
            [{ Code: ErrorCode.Conflict }] => UserError.Conflict(
                "双方在该项目上已有进行中的对接。",
                "These two already have an engagement on the project under way.",
                proposal.Field
            ) with
            {
                Reason = ErrorReason.AlreadyEngaged,
            },
            // It would name the firm, which was removed meanwhile.
            [{ Code: ErrorCode.NotFound }, ..] when proposal.Offer is { } offer => UserError.NotFound(
                offer.Id,
                proposal.Field
            ),
            _ => result,
        };
    }

    private Engagement Proposed(Proposal proposal, Caller caller)
    {
        var (project, origin) = (proposal.Project, proposal.Origin);
        return new()
        {
            Id = RecordKinds.NewId<Engagement>(time),
            Version = 1,
            Project = project.Id,
            Poster = project.PostedBy,
            Firm = proposal.Firm.Id,
            Offer = proposal.Offer?.Id,
            Origin = origin,
            Stage = EngagementStage.Proposed,
            Message = PlainText.TidyOrNull(proposal.Message),
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
            FirmAgreed = proposal.Offer is { Anonymous: true } ? false : null,
        };
    }

    /// <summary>Whom an invitation asks.</summary>
    /// <param name="Offer">Null where the firm itself was named.</param>
    private sealed record AskedCandidate(Firm Firm, Project? Offer);

    /// <summary>A first contact that is about to be made.</summary>
    private sealed record Proposal(Project Project, Firm Firm, EngagementOrigin Origin)
    {
        public Project? Offer { get; init; }
        public required string? Message { get; init; }

        /// <summary>Where in the input the counterpart is named.</summary>
        public required string Field { get; init; }

        public bool IsUndisclosedTo(Caller caller) => Offer is { Anonymous: true } && !caller.SeesAll;
    }
}
