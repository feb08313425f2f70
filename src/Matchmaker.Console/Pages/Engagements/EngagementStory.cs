using Matchmaker.Console.Parts.Records;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Console.Pages.Engagements;

/// <summary>What happened in an engagement, the newest first: stages, follow-ups and outcomes as one.</summary>
/// <param name="people">The accounts that recorded the follow-ups and outcomes.</param>
public sealed class EngagementStory(Engagement engagement, IReadOnlyList<Account> people, Caller caller, Localizer say)
{
    /// <summary>The accounts whose names a story needs.</summary>
    public static string[] PeopleOf(Engagement engagement, IReadOnlyList<FollowUp> followUps) =>
        [.. followUps.Select(f => f.RecordedBy).Concat(engagement.Outcomes.Select(o => o.RecordedBy)).Distinct()];

    public IReadOnlyList<TimelineEntry> With(IReadOnlyList<FollowUp> followUps) =>
        [
            .. engagement
                .History.Select(Stage)
                .Concat(followUps.Select(Set))
                .Concat(followUps.Where(f => f.DoneAt is not null).Select(Done))
                .Concat(engagement.Outcomes.Select(Signed))
                .Reverse()
                .OrderByDescending(e => e.At),
        ];

    private TimelineEntry Stage(StageChange change, int at)
    {
        var to = change.To.Label();
        var text = change.From switch
        {
            null => say[$"提出对接（{engagement.Origin.Label().Zh}）", $"proposed it ({engagement.Origin.Label().En})"],
            { } from when from == change.To => say["同意公开名称", "agreed to be named"],
            _ when change.OnBehalf => say[$"代企业答复：{to.Zh}", $"answered for the firm: {to.En}"],
            _ => say[$"移到“{to.Zh}”", $"moved it to {to.En}"],
        };
        var body = change.From is null ? engagement.Message : change.Note;
        return new($"stage-{at}", "pair", say[engagement.NameOf(change, caller)], change.At, text, Written(body));
    }

    private TimelineEntry Set(FollowUp followUp)
    {
        var (zh, en) = (Dates.Text(followUp.DueOn, Language.Zh), Dates.Text(followUp.DueOn, Language.En));
        var text = say[$"立了跟踪，{zh}到期", $"set a follow-up, due on {en}"];
        return new(followUp.Id, "clock", NameOf(followUp.RecordedBy), followUp.RecordedAt, text, followUp.Text);
    }

    private TimelineEntry Done(FollowUp followUp) =>
        new(
            $"{followUp.Id}-done",
            "check",
            say["跟踪", "Follow-up"],
            followUp.DoneAt!.Value,
            say["已完成：", "done: "] + followUp.Text
        );

    private TimelineEntry Signed(Outcome outcome)
    {
        var kind = say[outcome.Kind.Label()];
        var sum = outcome.AmountFen is { } fen ? say["，", ", "] + Money.Text(fen, say.Language) : "";
        return new(
            outcome.Id,
            "flag",
            NameOf(outcome.RecordedBy),
            outcome.RecordedAt,
            say["登记了成果：", "recorded an outcome: "] + kind + sum,
            Written(outcome.Evidence)
        );
    }

    // The people of the other side are not named before both have agreed, as with stages.
    private string NameOf(string account)
    {
        var person = people.FirstOrDefault(p => p.Id == account);
        var told =
            caller.SeesAll || person?.Firm == caller.Firm || EngagementMoves.AgreedToTalk(engagement.AgreedStage);
        return person is null ? say["已停用的账号", "a former account"]
            : person.Firm is null && !caller.SeesAll ? say["工作人员", "Staff"]
            : told ? person.Name
            : say["对方", "The other side"];
    }

    private static string? Written(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
