using FluentValidation;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Feedback;

public sealed class MarkValidator : RecordValidator<Mark>
{
    /// <summary>
    /// Characters of a free text, as the API takes it. Doubled, a file may bring marks on texts that the API refuses.
    /// </summary>
    private const int LongestAskedText = 5000;

    /// <summary>
    /// Characters of what a firm says of itself: its capabilities and what its links are called, each with a limit of
    /// its own. Set by hand. Doubled, a mark that a file brings may take twice the memory.
    /// </summary>
    private const int LongestWording = 200_000;

    public MarkValidator()
    {
        RuleFor(m => m.Account).IsId("account");
        RuleFor(m => m.Question)
            .ChildRules(question =>
            {
                question.RuleFor(q => q.Project).IsId("project");
                question
                    .RuleFor(q => q.Firm)
                    .IsId("firm")
                    .Must((q, firm) => firm is null || q.Project is null)
                    .Says("只能问项目、企业、文字三者之一。", "It is asked for one of a project, a firm and a text.");
                question
                    .RuleFor(q => q.Text)
                    .Lines("文字", "The text", LongestAskedText)
                    .When(q => q.Project is null && q.Firm is null);
                question
                    .RuleFor(q => q.Text)
                    .Text("文字", "The text", LongestWording, lines: true)
                    .When(q => q.Project is not null || q.Firm is not null);
            });
        RuleFor(m => m.Candidate).IsId("firm", "project");
        RuleFor(m => m.CandidateText).Text("候选的文字", "The candidate's text", LongestWording, lines: true);
        RuleFor(m => m.Reason).Text("理由", "The reason", Mark.LongestReason, lines: true);
        RuleFor(m => m.At).IsSaneTime();
    }

    protected override IEnumerable<(string Path, DateTimeOffset? At)> TimesOf(Mark record) => [("at", record.At)];
}
