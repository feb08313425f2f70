using FluentValidation;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching.Feedback;

/// <summary>A candidate on the list of one of: a project, a firm, a text (with what it seeks).</summary>
public sealed record MarkMatchInput(
    string? IdempotencyKey,
    string? Project,
    string? Firm,
    string? Text,
    Seeking? Seeking,
    string Candidate,
    bool Fits,
    string? Reason,
    int? Version
) : IMutationInput;

/// <summary>
/// Use case of relevance feedback: someone who is signed in marks a candidate as fitting or not, on a list that they
/// may see; marking it again replaces the mark. A text is kept with the marks made on it.
/// </summary>
public sealed class MarkMatch(
    IFirms firms,
    IProjects projects,
    IMarks marks,
    MatchEngine engine,
    ILedger ledger,
    TimeProvider time
)
{
    /// <summary>
    /// Marks of one account: far more than anyone makes by hand. It bounds what an account keeps in memory; doubled, an
    /// account that fills it keeps twice as much.
    /// </summary>
    public const int MostMarks = 5000;

    private static readonly MarkMatchValidator Validator = new();

    public async Task<Result<Mark>> RunAsync(MarkMatchInput input, Caller caller, CancellationToken ct)
    {
        if (caller.AccountId is not { } account)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "markMatch", input),
            (id, c) => marks.OneAsync(account, id, c),
            attempt => MarkAsync(input, account, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Mark>> MarkAsync(
        MarkMatchInput input,
        string account,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (Validator.Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        var asked = await QuestionAsync(input, caller, ct);
        if (asked.Value is not { } question)
            return asked.Errors.ToList();
        if (await CandidateTextAsync(question, input.Candidate, caller, ct) is not { } candidateText)
            return UserError.NotFound(input.Candidate, "candidate");

        var read = (await marks.OnAsync(account, [input.Candidate], ct)).SingleOrDefault(m =>
            m.Question.Key == question.Key
        );
        if (read?.StaleFor(input.Version) is { } stale)
            return stale;
        if (read is null && engine.Current.Judgements.MarksOf(account).Count >= MostMarks)
            return UserError.Quota(
                $"一个账号最多保留 {MostMarks} 个标记，请先撤回一些。",
                $"An account keeps at most {MostMarks} marks; take some back first."
            );

        var mark = new Mark
        {
            Id = read?.Id ?? RecordKinds.NewId<Mark>(time),
            Version = (read?.Version ?? 0) + 1,
            Account = account,
            Question = question,
            Candidate = input.Candidate,
            CandidateText = candidateText,
            Fits = input.Fits,
            Reason = PlainText.TidyOrNull(input.Reason),
            At = time.GetUtcNow(),
        };
        return await attempt.PutAsync("markMatch", mark, ct);
    }

    private async Task<Result<MatchQuestion>> QuestionAsync(MarkMatchInput input, Caller caller, CancellationToken ct)
    {
        if (input.Text is { } text)
            return MatchQuestion.Of(text, input.Seeking ?? Seeking.Firms);
        if (input.Firm is { } firm)
        {
            if (await firms.OneAsync(firm, ct) is not { } asking)
                return UserError.NotFound(firm, "firm");
            return caller.ToSeeMatchesOf(asking) is { } refusal
                ? refusal
                : MatchQuestion.Of(asking, engine.Current.Catalogue);
        }
        if (await projects.OneAsync(input.Project!, Audience.Of(caller), ct) is not { } project)
            return UserError.NotFound(input.Project!, "project");
        return caller.ToSeeMatchesOf(project) is { } refused ? refused : MatchQuestion.Of(project);
    }

    /// <summary>
    /// What the candidate says of itself; null where the caller may not know of it, or it can be no candidate of the
    /// list.
    /// </summary>
    private async Task<string?> CandidateTextAsync(
        MatchQuestion question,
        string candidate,
        Caller caller,
        CancellationToken ct
    )
    {
        if (
            question.Seeking is Seeking.Firms
            && await firms.OneAsync(candidate, ct) is { Library: not LibraryState.Removed } firm
        )
            return ProfileText.Of(firm, engine.Current.Catalogue);
        var kind = question.Seeking is Seeking.Demands ? ProjectKind.Demand : ProjectKind.Supply;
        return await projects.OneAsync(candidate, Audience.Of(caller), ct) is { } project && project.Kind == kind
            ? ProfileText.Of(project)
            : null;
    }
}

/// <summary>The rules of a mark's input.</summary>
internal sealed class MarkMatchValidator : AbstractValidator<MarkMatchInput>
{
    public MarkMatchValidator()
    {
        RuleFor(i => i.Project)
            .Must((i, _) => new[] { i.Project, i.Firm, i.Text }.Count(x => x is not null) == 1)
            .Says("请只指明项目、企业、文字三者之一。", "Name one of project, firm and text.");
        RuleFor(i => i.Text!).Lines("文字", "The text", 5000).When(i => i.Text is not null);
        RuleFor(i => i.Candidate).Line("候选", "The candidate", 200);
        RuleFor(i => i.Reason).Text("理由", "The reason", Mark.LongestReason, lines: true);
    }
}
