using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.FollowUps;

/// <summary>
/// A dated task (跟踪指导) about an engagement, a firm, an event or a case. It is a record of its own, so that anything can have follow-ups,
/// and a list of what is due reads them alone.
/// </summary>
public sealed record FollowUp : IRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }

    /// <summary>The id of the engagement, firm, event or case that it is about.</summary>
    public required string About { get; init; }

    public required string Text { get; init; }

    /// <summary>The last day on which it is to be done.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The account that recorded it.</summary>
    public required string RecordedBy { get; init; }

    public RecordKind RecordKind => RecordKind.FollowUp;
    public IRecord AtVersion(int version) => this with { Version = version };
    public IEnumerable<string> References => [About];
    public IEnumerable<string> Keys => [];

    /// <summary>When something last happened to it.</summary>
    public DateTimeOffset LastActivityAt => DoneAt > RecordedAt ? DoneAt.Value : RecordedAt;
}
