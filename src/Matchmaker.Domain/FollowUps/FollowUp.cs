using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.FollowUps;

/// <summary>
/// A dated task (跟踪指导) about an engagement, a firm or an event. It is a record of its own, so that anything can have
/// follow-ups, and a list of what is due reads them alone.
/// </summary>
public sealed record FollowUp : IRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }

    /// <summary>
    /// The id of what it is about. Its kind stands in the id; which kinds there can be is said by
    /// <see cref="RecordKinds"/>, so that a later kind is one more entry there.
    /// </summary>
    public required string About { get; init; }

    public required string Text { get; init; }

    /// <summary>The last day on which it is to be done.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The account that recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>The kinds of what a follow-up may be about.</summary>
    public static IReadOnlyList<RecordKind> SubjectKinds => RecordKinds.Of(RecordKind.FollowUp).DependsOn;

    public RecordKind RecordKind => RecordKind.FollowUp;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => [About];
    public IEnumerable<string> Keys => [];

    /// <summary>When something last happened to it.</summary>
    public DateTimeOffset LastActivityAt => DoneAt > RecordedAt ? DoneAt.Value : RecordedAt;
}
