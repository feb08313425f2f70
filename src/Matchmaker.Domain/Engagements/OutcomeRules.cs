using FluentValidation;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Engagements;

/// <summary>The limits of an outcome, for whoever writes it.</summary>
internal static class OutcomeRules
{
    /// <summary>
    /// Outcomes of one engagement. Set by hand; all stand in one record, which doubled may be twice as large.
    /// </summary>
    public const int MostOfEngagement = 100;

    public static IRuleBuilderOptions<T, long?> AmountOfOutcome<T>(this IRuleBuilder<T, long?> rule) =>
        rule.InclusiveBetween(0, ProjectContentValidator.MostFen)
            .Says("金额应在 0 到 100 亿元之间。", "The amount is between 0 and 10 billion CNY.");

    public static IRuleBuilderOptions<T, string?> EvidenceOfOutcome<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Text("凭证说明", "The evidence", 1000, lines: true);

    public static IRuleBuilderOptions<T, string?> ReasonOfCorrection<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Text("更正理由", "The reason", 500, lines: true);

    /// <summary>The day of signing of what is recorded today.</summary>
    public static IRuleBuilderOptions<T, DateOnly> SignedUntil<T>(
        this IRuleBuilder<T, DateOnly> rule,
        DateOnly today
    ) =>
        rule.LessThanOrEqualTo(today)
            .Says("签订日期不能晚于今天。", "The day of signing cannot be after today.")
            .GreaterThanOrEqualTo(today.AddYears(-10))
            .Says("签订日期最多在十年以内。", "The day of signing is at most ten years ago.");
}

internal sealed class OutcomeValidator : AbstractValidator<Outcome>
{
    public OutcomeValidator()
    {
        RuleFor(o => o.Id).IsId("outcome");
        RuleFor(o => o.AmountFen).AmountOfOutcome();
        RuleFor(o => o.SignedOn).IsSaneDay();
        RuleFor(o => o.Evidence).EvidenceOfOutcome();
        RuleFor(o => o.RecordedAt).IsSaneTime();
        RuleFor(o => o.RecordedBy).Line("登记人", "Who recorded it", RecordRules.LongestId);
        RuleFor(o => o.Corrects).IsId("outcome");
        RuleFor(o => o.CorrectionReason).ReasonOfCorrection();
        RuleFor(o => o.CorrectedBy).IsId("outcome");
    }
}
