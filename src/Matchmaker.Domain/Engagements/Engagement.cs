using System.Text.Json.Serialization;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Engagements;

/// <summary>How an engagement came about.</summary>
public enum EngagementOrigin
{
    Invitation,
    Interest,
    Claim,
    Event,
    Staff,
}

/// <summary>The stages of an engagement, from first contact to delivery.</summary>
public enum EngagementStage
{
    Proposed,
    Accepted,
    Negotiating,
    Intent,
    Contracted,
    Delivered,
    Declined,
    Lapsed,
    Failed,

    /// <summary>Taken back by the side that asked, before it was answered.</summary>
    Withdrawn,
}

/// <summary>
/// One counterpart firm on one project (对接), with its history and outcomes; its follow-ups are records of their own.
/// </summary>
public sealed record Engagement : IRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required string Project { get; init; }

    /// <summary>
    /// The project's posting firm, kept here so that a party's list needs no second look; null for the programme
    /// office.
    /// </summary>
    public required string? Poster { get; init; }

    /// <summary>
    /// The counterpart. Whoever shows it asks <see cref="Disclosure.DisclosureTable.Counterpart"/> first.
    /// </summary>
    public required string Firm { get; init; }

    /// <summary>The counterpart's offer that was asked; null where the firm itself was, or came forward.</summary>
    public string? Offer { get; init; }

    public required EngagementOrigin Origin { get; init; }
    public required EngagementStage Stage { get; init; }
    public required string? Message { get; init; }

    /// <summary>The last day for the side that was asked to answer; after it the engagement lapses.</summary>
    public required DateOnly ReplyBy { get; init; }

    /// <summary>The staff account that looks after it.</summary>
    public required string? Owner { get; init; }

    public required IReadOnlyList<StageChange> History { get; init; }
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>The outcomes that count: those whose place no correction has taken.</summary>
    public IEnumerable<Outcome> CurrentOutcomes => Outcomes.Where(o => o.IsCurrent);

    public RecordKind RecordKind => RecordKind.Engagement;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => new[] { Project, Poster, Firm, Offer, Owner }.OfType<string>();

    /// <summary>
    /// Whether the poster has itself agreed to talk, or staff have recorded that it did: by its invitation, by its
    /// answer, by a step that it took, or by leaving its name open. Null in records from before this was kept.
    /// </summary>
    public bool? PosterAgreed { get; init; }

    /// <summary>
    /// Whether the counterpart has itself agreed to talk, where it was asked as the anonymous poster of its offer; null
    /// where its name was open from the beginning, as in records from before offers were asked.
    /// </summary>
    public bool? FirmAgreed { get; init; }

    /// <summary>What the project was called when this began; null in records from before this was kept.</summary>
    public ProjectBrief? About { get; init; }

    /// <summary>
    /// The nearest day on which an open follow-up is due; null without one. It is written with every follow-up, so that
    /// lists are ordered by it and no list reads follow-ups.
    /// </summary>
    public DateOnly? FollowUpDue { get; init; }

    /// <summary>
    /// When something last happened to a follow-up; null without one. Written with every follow-up, too.
    /// </summary>
    public DateTimeOffset? FollowedUpAt { get; init; }

    /// <summary>
    /// The follow-ups that a release before they were records kept in here; null in what is written today.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HeldFollowUp>? FollowUps { get; init; }

    /// <summary>
    /// The stage as far as both sides have agreed to it, which decides what one is told of the other: while a side that
    /// keeps its name to itself has not agreed, neither the other's yes nor a step of staff opens its name.
    /// </summary>
    public EngagementStage AgreedStage =>
        BothAgreed || !EngagementMoves.AgreedToTalk(Stage) ? Stage
        : EngagementMoves.Ended(Stage) ? EngagementStage.Failed
        : EngagementStage.Proposed;

    /// <summary>The poster's own yes is still to come.</summary>
    public bool AwaitsPoster => !HasPosterAgreed && !EngagementMoves.Ended(Stage);

    /// <summary>The own yes of a counterpart that keeps its name to itself is still to come.</summary>
    public bool AwaitsFirm => FirmAgreed is false && !EngagementMoves.Ended(Stage);

    /// <summary>
    /// Neither side keeps its name from the other, by its own word or since it never did. That word is not taken back
    /// when the talks end.
    /// </summary>
    public bool BothAgreed => HasPosterAgreed && FirmAgreed is not false;

    private bool HasPosterAgreed =>
        Poster is null || (PosterAgreed ?? Origin is not (EngagementOrigin.Staff or EngagementOrigin.Event));

    /// <summary>
    /// A pair has one living engagement on a project; an ended one may be tried again. An anonymous poster of an offer
    /// is not a pair's part but the offer is, for good: were it the firm, asking the offer and inviting firms by name
    /// would tell by ALREADY_ENGAGED whose offer it is. So a firm may be at the same project twice, by its name and by
    /// its offer; it sees both, and either is ended like any other.
    /// </summary>
    public IEnumerable<string> Keys =>
        EngagementMoves.Ended(Stage) ? [] : [$"engagement:{Project}:{(FirmAgreed is null ? Firm : Offer)}"];

    public DateTimeOffset CreatedAt => History[0].At;
    public DateTimeOffset StageSince => History[^1].At;

    /// <summary>Whole days since it was proposed; 0 also where the clock has been set back since.</summary>
    public int AgeDays(DateTimeOffset now) => Math.Max(0, (int)(now - CreatedAt).TotalDays);

    public DateTimeOffset LastActivityAt =>
        Held.SelectMany(f => new[] { f.RecordedAt, f.DoneAt ?? f.RecordedAt })
            .Concat(Outcomes.Select(o => o.RecordedAt))
            .Append(FollowedUpAt ?? StageSince)
            .Append(StageSince)
            .Max();

    /// <summary>
    /// The nearest day on which somebody owes something: an open follow-up, or the answer to a proposal. Null when
    /// nothing is due or all is over.
    /// </summary>
    public DateOnly? NextDue
    {
        get
        {
            if (EngagementMoves.Ended(Stage))
                return null;
            var due = Held.Where(f => f.DoneAt is null).Select(f => (DateOnly?)f.DueOn).Append(FollowUpDue);
            return (Stage == EngagementStage.Proposed ? due.Append(ReplyBy) : due).Min();
        }
    }

    private IReadOnlyList<HeldFollowUp> Held => FollowUps ?? [];
}

/// <summary>What a party may still call a project that it may not read any more.</summary>
public sealed record ProjectBrief(ProjectType Type, string Title);

/// <summary>A change of an engagement's stage, with who made it, when and why.</summary>
/// <param name="By">The account's id, or "system".</param>
public sealed record StageChange(
    EngagementStage? From,
    EngagementStage To,
    DateTimeOffset At,
    string By,
    string ByName,
    string? Note
)
{
    /// <summary>
    /// Staff answered for the firm that was asked, which nobody signs in for; the note says how it did.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OnBehalf { get; init; }
}

/// <summary>A dated task (跟踪指导) as a release before follow-ups were records kept it inside of its engagement.</summary>
public sealed record HeldFollowUp(
    string Id,
    string Text,
    DateOnly DueOn,
    DateTimeOffset? DoneAt,
    DateTimeOffset RecordedAt,
    string RecordedBy
);
