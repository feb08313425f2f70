using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Matching.Rulings;

/// <summary>PINNED stands first on the project's list, VETOED is not listed.</summary>
public enum RulingKind { Pinned, Vetoed }

/// <summary>What staff decided on a candidate of a project. That it is pinned is shown on the list; a veto, and why, is told to staff and auditors.</summary>
/// <param name="Candidate">As of a mark: the firm or the project that stands in the list.</param>
/// <param name="By">The staff account.</param>
public sealed record Ruling(
    string Id, int Version, string Project, string Candidate, RulingKind Kind, string? Reason, string By, string ByName, DateTimeOffset At) : IRecord
{
    public RecordKind RecordKind => RecordKind.Ruling;
    public IRecord AtVersion(int version) => this with { Version = version };
    public IEnumerable<string> References => [Project, Candidate, By];

    /// <summary>A candidate is pinned or vetoed, not both.</summary>
    public IEnumerable<string> Keys => [$"ruling:{Project}:{Candidate}"];
}

public static class RulingWords
{
    public static Sentence Words(this RulingKind value) => value switch
    {
        RulingKind.Pinned => new("工作人员置顶", "pinned by staff"),
        RulingKind.Vetoed => new("工作人员否决", "vetoed by staff"),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
