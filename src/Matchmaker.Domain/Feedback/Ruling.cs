using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Feedback;

/// <summary>PINNED stands first on the project's list, VETOED is not listed.</summary>
public enum RulingKind
{
    Pinned,
    Vetoed,
}

/// <summary>
/// What staff decided on a candidate of a project. That it is pinned is shown on the list; a veto, and why, is told to
/// staff and auditors.
/// </summary>
public sealed record Ruling : IRecord
{
    /// <summary>
    /// Rulings on the candidates of one project. A list is at most a few hundred long; who rules on a hundred of them
    /// should change the need. Set by hand. Doubled, a project may keep twice as many in memory.
    /// </summary>
    public const int MostOnProject = 100;

    public required string Id { get; init; }
    public required int Version { get; init; }
    public required string Project { get; init; }

    /// <summary>As of a mark: the firm or the project that stands in the list.</summary>
    public required string Candidate { get; init; }

    public required RulingKind Kind { get; init; }
    public required string? Reason { get; init; }

    /// <summary>The staff account.</summary>
    public required string By { get; init; }

    public required string ByName { get; init; }
    public required DateTimeOffset At { get; init; }

    public RecordKind RecordKind => RecordKind.Ruling;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => [Project, Candidate, By];

    /// <summary>A candidate is pinned or vetoed, not both.</summary>
    public IEnumerable<string> Keys => [$"ruling:{Project}:{Candidate}"];
}

public static class RulingLabels
{
    public static LocalizedText Label(this RulingKind value) =>
        value switch
        {
            RulingKind.Pinned => new("工作人员置顶", "pinned by staff"),
            RulingKind.Vetoed => new("工作人员否决", "vetoed by staff"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
