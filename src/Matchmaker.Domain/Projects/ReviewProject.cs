using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Projects;

public sealed record ReviewProjectInput(
    string? ClientMutationId,
    string Project,
    int? Version,
    bool Approve,
    string? Note
) : IMutationInput;

/// <summary>Staff open a project, or send it back to its poster as a draft with a note on what to mend.</summary>
public sealed class ReviewProject(IFirms firms, IProjects projects, ILedger ledger, TimeProvider time)
{
    private static readonly ReviewProjectValidator Validator = new();

    public async Task<Result<Project>> RunAsync(ReviewProjectInput input, Caller caller, CancellationToken ct)
    {
        if (caller.ToBeStaff() is { } notStaff)
            return notStaff;
        return await ledger.OnceAsync(
            new(caller, "reviewProject", input),
            projects.OneAsync,
            attempt => ReviewAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Project>> ReviewAsync(
        ReviewProjectInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (Validator.Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        var begun = await attempt.BeginAsync(projects, firms, input.Project, input.Version, ct);
        if (begun.Value is not { } read)
            return begun;

        var to = input.Approve ? ProjectState.Open : ProjectState.Draft;
        if (read.State is not ProjectState.InReview)
            return UserError.Conflict(
                $"只有待审核的项目可以审核，该项目现为“{read.State.Label().Zh}”。",
                $"Only a project in review can be reviewed; this one is {read.State.Label().En}.",
                "project"
            );
        if (input.Approve && read.Deadline < time.Today())
            return UserError.Conflict(
                "项目的截止日期已过，请先退回修改。",
                "The project's deadline has passed; send it back to be changed.",
                "project"
            );

        var reviewed = read with
        {
            Version = read.Version + 1,
            State = to,
            OpenedAt = input.Approve ? read.OpenedAt ?? time.GetUtcNow() : read.OpenedAt,
            ReviewedBy = caller.AccountId,
            Note = PlainText.TidyOrNull(input.Note),
        };
        var reason = input.Approve ? "reviewProject: approved" : "reviewProject: sent back";
        return await attempt.PutAsync(reason, reviewed, ct);
    }
}

internal sealed class ReviewProjectValidator : AbstractValidator<ReviewProjectInput>
{
    public ReviewProjectValidator()
    {
        RuleFor(i => i.Note).Text("审核意见", "The note", 500, lines: true);
        RuleFor(i => i.Note)
            .Needed("退回时请写明需要修改什么。", "Say what is to be changed when sending it back.")
            .When(i => !i.Approve);
    }
}
