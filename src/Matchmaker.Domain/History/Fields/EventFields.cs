using Matchmaker.Domain.Events;

namespace Matchmaker.Domain.History.Fields;

internal static class EventFields
{
    public static readonly HistoryFields<Event> Table = new(
        [nameof(Event.Provenance)],
        new ValueField<Event>(nameof(Event.Title), new("标题", "title"), (e, _) => Wording.Text(e.Title)),
        new ValueField<Event>(nameof(Event.Format), new("形式", "format"), (e, _) => e.Format.Label()),
        new ValueField<Event>(nameof(Event.Mode), new("方式", "mode"), (e, _) => e.Mode.Label()),
        new ValueField<Event>(nameof(Event.StartsAt), new("开始", "starts"), (e, w) => w.Moment(e.StartsAt)),
        new ValueField<Event>(nameof(Event.EndsAt), new("结束", "ends"), (e, w) => w.Moment(e.EndsAt)),
        new ValueField<Event>(
            nameof(Event.DateCertain),
            new("日期确定", "date certain"),
            (e, _) => Wording.Yes(e.DateCertain)
        ),
        new ValueField<Event>(
            nameof(Event.DatePrecision),
            new("日期精度", "date precision"),
            (e, _) => e.Precision.Label()
        ),
        new ValueField<Event>(
            nameof(Event.CancelledAt),
            new("取消时间", "cancelled"),
            (e, w) => e.CancelledAt is { } at ? w.Moment(at) : null
        ),
        new ValueField<Event>(
            nameof(Event.CancelReason),
            new("取消原因", "reason for cancelling"),
            (e, _) => Wording.TextOrNull(e.CancelReason)
        ),
        new ListField<Event>(nameof(Event.Chains), new("产业链", "chain"), (e, w) => e.Chains.Select(w.Name)),
        new ValueField<Event>(nameof(Event.District), new("区市", "district"), (e, w) => w.NameOrNull(e.District)),
        new ListField<Event>(
            nameof(Event.Figures),
            new("数字", "figure"),
            (e, _) => e.Figures.Select(f => Wording.Text($"{f.Key}: {f.Value}"))
        )
    );
}
