using FluentValidation;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching.Feedback;

/// <summary>
/// The input of pinning a candidate to the top of a project's list; the version is that of the ruling it replaces.
/// </summary>
public sealed record PinMatchInput(
    string? IdempotencyKey,
    string Project,
    string Candidate,
    string? Reason,
    int? Version
) : IMutationInput;

/// <summary>
/// The input of keeping a candidate off a project's list, with its reason; the version is that of the ruling it
/// replaces.
/// </summary>
public sealed record VetoMatchInput(
    string? IdempotencyKey,
    string Project,
    string Candidate,
    string Reason,
    int? Version
) : IMutationInput;

/// <summary>The input of taking a ruling back.</summary>
public sealed record RemoveRulingInput(string? IdempotencyKey, string Ruling, int? Version) : IMutationInput;

/// <summary>
/// Use case: staff pin a candidate of a project to the top of its list, keep one off it, or take back what was decided;
/// a new ruling replaces the old one.
/// </summary>
public sealed class RuleOnMatch(IFirms firms, IProjects projects, IRulings rulings, ILedger ledger, TimeProvider time)
{
    private sealed record Decision(string Project, string Candidate, RulingKind Kind, string? Reason, int? Version);

    private static readonly DecisionValidator Validator = new();

    public Task<Result<Ruling>> PinAsync(PinMatchInput input, Caller caller, CancellationToken ct) =>
        RuleOnceAsync(
            new(caller, "pinMatch", input),
            new(input.Project, input.Candidate, RulingKind.Pinned, input.Reason, input.Version),
            ct
        );

    public Task<Result<Ruling>> VetoAsync(VetoMatchInput input, Caller caller, CancellationToken ct) =>
        RuleOnceAsync(
            new(caller, "vetoMatch", input),
            new(input.Project, input.Candidate, RulingKind.Vetoed, input.Reason, input.Version),
            ct
        );

    public async Task<Result<RemovedRecord>> RemoveAsync(RemoveRulingInput input, Caller caller, CancellationToken ct)
    {
        if (ProjectAction.Rule.RefusalTo(caller) is { } notStaff)
            return notStaff;
        return await ledger.RemoveOnceAsync(
            new(caller, "removeRuling", input),
            input.Ruling,
            rulings.OneAsync,
            attempt => RemoveAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<RemovedRecord>> RemoveAsync(
        RemoveRulingInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var begun = await Attempt.BeginAsync(
            new(input.Ruling, "ruling", input.Version),
            id => rulings.OneAsync(id, ct),
            read => ToRuleOnAsync(read.Project, caller, ct)
        );
        return begun.Value is { } read
            ? await attempt.RemoveAsync($"removeRuling: {read.Kind}", read, ct)
            : begun.Errors.ToList();
    }

    private async Task<UserError?> ToRuleOnAsync(string project, Caller caller, CancellationToken ct) =>
        await projects.OneAsync(project, ct) is { } about
            ? await caller.ToActForAsync(about.PostedBy, firms, ct)
            : UserError.NotFound(project, "project");

    private async Task<Result<Ruling>> RuleOnceAsync(MutationCall call, Decision decision, CancellationToken ct)
    {
        if (ProjectAction.Rule.RefusalTo(call.By) is { } notStaff)
            return notStaff;
        return await ledger.OnceAsync(call, rulings.OneAsync, attempt => RuleAsync(decision, call.By, attempt, ct), ct);
    }

    private async Task<Result<Ruling>> RuleAsync(Decision input, Caller caller, Attempt attempt, CancellationToken ct)
    {
        if (Validator.Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        if (await projects.OneAsync(input.Project, ct) is not { } project)
            return UserError.NotFound(input.Project, "project");
        if (await caller.ToActForAsync(project.PostedBy, firms, ct) is { } refusal)
            return refusal;
        if (!await IsCandidateAsync(project, input.Candidate, ct))
            return UserError.NotFound(input.Candidate, "candidate");

        var decided = await rulings.OnAsync([project.Id], ct);
        var read = decided.SingleOrDefault(r => r.Candidate == input.Candidate);
        if (read?.StaleFor(input.Version) is { } stale)
            return stale;
        if (read is null && decided.Count >= Ruling.MostOnProject)
            return UserError.Quota(
                $"一个项目最多置顶或否决 {Ruling.MostOnProject} 个候选。",
                $"At most {Ruling.MostOnProject} candidates of a project can be pinned or vetoed."
            );

        var ruling = new Ruling
        {
            Id = read?.Id ?? RecordKinds.NewId<Ruling>(time),
            Version = (read?.Version ?? 0) + 1,
            Project = project.Id,
            Candidate = input.Candidate,
            Kind = input.Kind,
            Reason = PlainText.TidyOrNull(input.Reason),
            By = caller.AccountId!,
            ByName = caller.Name,
            At = time.GetUtcNow(),
        };
        return await attempt.PutAsync($"ruleOnMatch: {input.Kind}", ruling, ct);
    }

    // For a demand a firm, or an offer whose firm keeps its name to itself; for an offer a demand.
    private async Task<bool> IsCandidateAsync(Project project, string candidate, CancellationToken ct) =>
        project.Kind is ProjectKind.Demand
            && candidate != project.PostedBy
            && await firms.OneAsync(candidate, ct) is not null
        || await projects.OneAsync(candidate, ct) is { } other && other.Kind != project.Kind;

    private sealed class DecisionValidator : AbstractValidator<Decision>
    {
        public DecisionValidator()
        {
            RuleFor(i => i.Reason).Text("理由", "The reason", 500, lines: true);
            RuleFor(i => i.Reason)
                .Needed("否决须写明理由。", "Give the reason for a veto.")
                .When(i => i.Kind is RulingKind.Vetoed);
        }
    }
}
