using Matchmaker.Console.Pages.Engagements;
using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Console.Pages.Workbench;

/// <summary>Something that waits for the reader: what it is, who asked, since when, by when, and the act.</summary>
/// <param name="Icon">The id of a symbol in <c>wwwroot/icons.svg</c>.</param>
/// <param name="Title">The record that it is about.</param>
/// <param name="Who">Who asked for it; null where nobody did.</param>
/// <param name="By">The last day for it; null without one.</param>
/// <param name="Act">The word on its button.</param>
public sealed record WorkItem(
    string Id,
    string Icon,
    LocalizedText Kind,
    LocalizedText Title,
    string Href,
    LocalizedText? Who,
    DateTimeOffset Since,
    DateOnly? By,
    LocalizedText Act
)
{
    /// <summary>A project that waits for review.</summary>
    public static WorkItem Of(DisclosedProject project, LocalizedText? poster) =>
        new(
            project.Id,
            "doc",
            new("审核", "review"),
            new(project.Title, project.Title),
            $"projects/{project.Id}",
            poster,
            project.CreatedAt,
            null,
            new("审核", "Review")
        );

    /// <summary>An engagement that waits for the reader.</summary>
    public static WorkItem Of(EngagementRow row, Caller caller)
    {
        var title = row.Line.Title is { } known
            ? new LocalizedText(known, known)
            : new("（不可见的项目）", "(a project)");
        var answers = row.Turn.Waits is WaitsFor.You;
        return new(
            row.Id,
            answers ? "msg"
                : row.Line.Stalled ? "stall"
                : "pair",
            answers ? row.Turn.Sentence
                : row.Line.Stalled ? new("停滞", "stalled")
                : row.Turn.Waits is WaitsFor.OtherSide ? row.Turn.Sentence
                : new("跟进", "follow up"),
            title,
            $"engagements/{row.Id}",
            caller.SeesAll ? Pair(row.Line) : row.Line.Other(caller),
            row.Turn.Since,
            row.Turn.By,
            answers ? new("回复", "Answer") : new("跟进", "Follow up")
        );
    }

    /// <summary>An engagement whose asked firm has no account: it is called.</summary>
    public static WorkItem OfCall(EngagementRow row, Caller caller) =>
        Of(row, caller) with
        {
            Id = $"call-{row.Id}",
            Icon = "msg",
            Kind = new("请电话联系", "please call"),
            By = row.Engagement.ReplyBy,
            Act = new("去联系", "Call"),
        };

    /// <summary>An engagement with outcomes that staff have not verified.</summary>
    public static WorkItem OfUnverified(EngagementRow row, Caller caller) =>
        Of(row, caller) with
        {
            Id = $"verify-{row.Id}",
            Icon = "seal",
            Kind = new("核实成果", "verify"),
            Since = row.Engagement.Outcomes.Where(o => !o.Verified).Min(o => o.RecordedAt),
            By = null,
            Act = new("核实", "Verify"),
        };

    /// <summary>A follow-up about a firm or an event.</summary>
    public static WorkItem Of(FollowUp followUp, LocalizedText subject) =>
        new(
            followUp.Id,
            "clock",
            new("跟踪", "follow-up"),
            new(followUp.Text, followUp.Text),
            RecordKinds.OfId(followUp.About)?.Kind is RecordKind.Firm ? $"firms/{followUp.About}" : "events",
            subject,
            followUp.RecordedAt,
            followUp.DueOn,
            new("去办", "Do it")
        );

    private static LocalizedText Pair(EngagementLine line) =>
        new($"{line.PosterName.Zh} ↔ {line.Counterpart.Zh}", $"{line.PosterName.En} ↔ {line.Counterpart.En}");
}
