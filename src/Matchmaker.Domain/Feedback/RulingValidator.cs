using FluentValidation;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Feedback;

public sealed class RulingValidator : RecordValidator<Ruling>
{
    // Characters of a reason: some sentences. Set by hand; doubled, every ruling may take a kilobyte more in memory.
    private const int LongestReason = 500;

    public RulingValidator()
    {
        RuleFor(r => r.Project).IsId("project");
        RuleFor(r => r.Candidate).IsId("firm", "project");
        RuleFor(r => r.Reason).Text("理由", "The reason", LongestReason, lines: true);
        RuleFor(r => r.Reason)
            .Must(r => !string.IsNullOrWhiteSpace(r))
            .Says("否决须写明理由。", "Give the reason for a veto.")
            .When(r => r.Kind is RulingKind.Vetoed);
        RuleFor(r => r.By).IsId("account");
        RuleFor(r => r.ByName).Line("操作人姓名", "The name of who decided", RecordRules.LongestId);
        RuleFor(r => r.At).IsSaneTime();
    }

    protected override IEnumerable<(string Path, DateTimeOffset? At)> TimesOf(Ruling record) => [("at", record.At)];
}
