using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Domain.History.Fields;

/// <summary>What staff note beside other records: follow-ups and rulings.</summary>
internal static class FollowUpFields
{
    public static readonly HistoryFields<FollowUp> FollowUp = new(
        [nameof(FollowUps.FollowUp.RecordedAt)],
        new ValueField<FollowUp>(nameof(FollowUps.FollowUp.About), new("关于", "about"), (f, w) => w.Name(f.About)),
        new ValueField<FollowUp>(nameof(FollowUps.FollowUp.Text), new("事项", "task"), (f, _) => Wording.Text(f.Text)),
        new ValueField<FollowUp>(nameof(FollowUps.FollowUp.DueOn), new("期限", "due"), (f, _) => Wording.Day(f.DueOn)),
        new ValueField<FollowUp>(
            nameof(FollowUps.FollowUp.DoneAt),
            new("完成时间", "done"),
            (f, w) => f.DoneAt is { } at ? w.Moment(at) : null
        ),
        new ValueField<FollowUp>(
            nameof(FollowUps.FollowUp.RecordedBy),
            new("登记人", "recorded by"),
            (f, w) => w.Name(f.RecordedBy)
        )
    );

    public static readonly HistoryFields<Ruling> Ruling = new(
        [nameof(Feedback.Ruling.ByName), nameof(Feedback.Ruling.At)],
        new ValueField<Ruling>(nameof(Feedback.Ruling.Project), new("项目", "project"), (r, w) => w.Name(r.Project)),
        new ValueField<Ruling>(
            nameof(Feedback.Ruling.Candidate),
            new("候选", "candidate"),
            (r, w) => w.Name(r.Candidate)
        ),
        new ValueField<Ruling>(nameof(Feedback.Ruling.Kind), new("裁定", "ruling"), (r, _) => r.Kind.Label()),
        new ValueField<Ruling>(
            nameof(Feedback.Ruling.Reason),
            new("理由", "reason"),
            (r, _) => Wording.TextOrNull(r.Reason)
        ),
        new ValueField<Ruling>(nameof(Feedback.Ruling.By), new("裁定人", "ruled by"), (r, w) => w.Name(r.By))
    );
}
