using FluentValidation;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Events;

/// <summary>What staff write of an event, when creating and when updating.</summary>
/// <param name="From">The first day; of a month or a year any day in it; null where no date is known.</param>
/// <param name="Until">The last day; null where it is the first.</param>
internal sealed record EventContent(
    string Title,
    EventFormat Format,
    EventMode Mode,
    DateOnly? From,
    DateOnly? Until,
    DatePrecision Precision,
    IReadOnlyList<string> Chains,
    string? District
);

/// <summary>The rules of what staff write of an event.</summary>
internal static class EventRules
{
    /// <summary>
    /// Characters of why an event is called off: some sentences. Set by hand; doubled, a record is a little larger.
    /// </summary>
    public const int LongestReason = 500;

    private static readonly EventContentValidator Validator = new();

    public static List<UserError> Errors(EventContent content, Catalogue catalogue)
    {
        List<UserError> errors =
        [
            .. Validator.Errors(content),
            .. UserError.NotFoundOf(content.Chains, "chains", id => catalogue.Chain(id) is not null),
        ];
        if (content.District is { } district && catalogue.District(district) is null)
            errors.Add(UserError.NotFound(district, "district"));
        return errors;
    }

    public static Event Saying(this Event happening, EventContent content, TimeProvider time)
    {
        var (startsAt, endsAt) =
            content.Precision is DatePrecision.Unknown && happening.Precision is DatePrecision.Unknown
                ? (happening.StartsAt, happening.EndsAt)
                : EventDates.Span(content.From, content.Until, content.Precision, time);
        return happening with
        {
            Title = PlainText.Tidy(content.Title),
            Format = content.Format,
            Mode = content.Mode,
            StartsAt = startsAt,
            EndsAt = endsAt,
            DateCertain = content.Precision is DatePrecision.Day,
            DatePrecision = content.Precision,
            Chains = [.. content.Chains.Distinct()],
            District = content.District,
        };
    }

    /// <summary>Null, or why an event that was called off cannot be changed.</summary>
    public static UserError? ToChange(this Event happening) =>
        happening.CancelledAt is null
            ? null
            : UserError.NotAllowedNow(
                "活动已取消，不能再修改。",
                "The event was cancelled and cannot be changed.",
                "event"
            );
}

internal sealed class EventContentValidator : AbstractValidator<EventContent>
{
    // Days of an event at most. Set by hand: fairs take a week or two; doubled, a slip of the month passes.
    private const int MostDays = 31;

    public EventContentValidator()
    {
        RuleFor(e => e.Title).Line("标题", "The title", EventValidator.LongestTitle);
        RuleFor(e => e.From)
            .Must((e, from) => from is not null || e.Precision is DatePrecision.Unknown)
            .Says("请填写日期，或说明日期未知。", "Give the date, or say that none is known.")
            .Must(from => from is null or { Year: >= 2000 and < 2100 })
            .Says("日期应在 2000 年到 2099 年之间。", "The date is between 2000 and 2099.");
        RuleFor(e => e.Until)
            .Must((e, until) => until is null || e.From is { } from && until >= from)
            .Says("结束日期不能早于开始日期。", "An event cannot end before it starts.")
            .Must((e, until) => until is null || e.From is not { } from || until <= from.AddDays(MostDays))
            .Says($"活动最多 {MostDays} 天。", $"An event takes at most {MostDays} days.");
        RuleFor(e => e.Chains)
            .Must(c => c.Count <= EventValidator.MostChains)
            .Says($"最多 {EventValidator.MostChains} 条产业链。", $"At most {EventValidator.MostChains} chains.");
    }
}
