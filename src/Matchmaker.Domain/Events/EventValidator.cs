using FluentValidation;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Events;

/// <summary>The rules of a stored event.</summary>
public sealed class EventValidator : RecordValidator<Event>
{
    /// <summary>
    /// Characters of a title; official events have long ones. Set by hand; doubled, titles fill a list of their own.
    /// </summary>
    public const int LongestTitle = 300;

    // Chains of an event: twice as many as the city has. Doubled, nothing real changes.
    internal const int MostChains = 50;

    // Figures of an event's report. Set by hand; doubled, a record may be twice as large.
    private const int MostFigures = 50;

    // Characters of a figure and what it counts. Set by hand; doubled, a figure may be a paragraph.
    private const int LongestFigure = 1000;

    public EventValidator()
    {
        RuleFor(e => e.Title).Line("标题", "The title", LongestTitle);
        RuleFor(e => e.StartsAt).IsSaneTime();
        RuleFor(e => e.EndsAt)
            .IsSaneTime()
            .Must((happening, end) => end >= happening.StartsAt)
            .Says("结束时间不能早于开始时间。", "An event cannot end before it starts.");
        RuleFor(e => e.CancelledAt).IsSaneTime();
        RuleFor(e => e.CancelReason).Text("取消原因", "The reason", EventRules.LongestReason, lines: true);
        RuleFor(e => e.Chains).AreIds("chain", MostChains);
        RuleFor(e => e.District).IsId("district");
        RuleFor(e => e.Figures)
            .Must(f => f.Count <= MostFigures)
            .Says($"最多 {MostFigures} 个数字。", $"At most {MostFigures} figures.");
        RuleForEach(e => e.Figures)
            .ChildRules(figure =>
            {
                figure.RuleFor(f => f.Key).Line("数字的名称", "The name of a figure", LongestFigure);
                figure.RuleFor(f => f.Value).Text("数字", "A figure", LongestFigure, lines: false);
            });
        RuleFor(e => e.Provenance).SetValidator(new ProvenanceValidator());
    }
}
