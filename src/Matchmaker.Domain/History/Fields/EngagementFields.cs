using Matchmaker.Domain.Engagements;

namespace Matchmaker.Domain.History.Fields;

internal static class EngagementFields
{
    /// <summary>Its stages are told as its stage; follow-ups are records with a history of their own.</summary>
    public static readonly HistoryFields<Engagement> Table = new(
        [
            nameof(Engagement.History),
            nameof(Engagement.About),
            nameof(Engagement.FollowUps),
            nameof(Engagement.FollowedUpAt),
        ],
        new ValueField<Engagement>(nameof(Engagement.Stage), new("阶段", "stage"), (e, _) => e.Stage.Label()),
        new ValueField<Engagement>(nameof(Engagement.Project), new("项目", "project"), (e, w) => w.Name(e.Project)),
        new ValueField<Engagement>(
            nameof(Engagement.Poster),
            new("发布方", "poster"),
            (e, w) => w.NameOrNull(e.Poster)
        ),
        new ValueField<Engagement>(nameof(Engagement.Firm), new("对方企业", "counterpart"), (e, w) => w.Name(e.Firm)),
        new ValueField<Engagement>(
            nameof(Engagement.Offer),
            new("询问的供给", "offer asked"),
            (e, w) => w.NameOrNull(e.Offer)
        ),
        new ValueField<Engagement>(nameof(Engagement.Origin), new("来源", "origin"), (e, _) => e.Origin.Label()),
        new ValueField<Engagement>(
            nameof(Engagement.Message),
            new("留言", "message"),
            (e, _) => Wording.TextOrNull(e.Message)
        ),
        new ValueField<Engagement>(
            nameof(Engagement.ReplyBy),
            new("答复期限", "reply by"),
            (e, _) => Wording.Day(e.ReplyBy)
        ),
        new ValueField<Engagement>(nameof(Engagement.Owner), new("负责人", "owner"), (e, w) => w.NameOrNull(e.Owner)),
        new ValueField<Engagement>(
            nameof(Engagement.PosterAgreed),
            new("发布方同意公开名称", "poster agreed to be named"),
            (e, _) => e.PosterAgreed is { } agreed ? Wording.Yes(agreed) : null
        ),
        new ValueField<Engagement>(
            nameof(Engagement.FirmAgreed),
            new("对方同意公开名称", "counterpart agreed to be named"),
            (e, _) => e.FirmAgreed is { } agreed ? Wording.Yes(agreed) : null
        ),
        new ValueField<Engagement>(
            nameof(Engagement.FollowUpDue),
            new("最近的跟踪期限", "next follow-up due"),
            (e, _) => Wording.DayOrNull(e.FollowUpDue)
        ),
        new ListField<Engagement>(
            nameof(Engagement.Outcomes),
            new("成果", "outcome"),
            (e, w) => e.CurrentOutcomes.Select(o => Words(o, w))
        )
    );

    private static LocalizedText Words(Outcome outcome, Wording wording)
    {
        var (signed, by) = (Wording.Day(outcome.SignedOn), wording.Name(outcome.RecordedBy));
        return Wording.Joined(
            outcome.Kind.Label(),
            Wording.SumOrNull(outcome.AmountFen),
            new($"{signed.Zh}签订", $"signed on {signed.En}"),
            outcome.Evidence is { } seen ? new($"凭证：{seen}", $"evidence: {seen}") : null,
            outcome.Verified ? new("已核实", "verified") : null,
            new($"{by.Zh}登记", $"recorded by {by.En}")
        );
    }
}
