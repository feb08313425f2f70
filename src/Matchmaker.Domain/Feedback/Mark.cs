using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Feedback;

/// <summary>
/// What a person thinks of a candidate on a list. It is that account's own: nobody else sees it, nor what it does to a
/// list.
/// </summary>
public sealed record Mark : IRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required string Account { get; init; }
    public required MatchQuestion Question { get; init; }

    /// <summary>The firm or the project that was judged (<see cref="MatchQuestion.CandidateOf"/>).</summary>
    public required string Candidate { get; init; }

    /// <summary>What the candidate said of itself then: that is what was judged.</summary>
    public required string CandidateText { get; init; }

    public required bool Fits { get; init; }

    /// <summary>At most <see cref="LongestReason"/> characters.</summary>
    public required string? Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// Characters of a reason: some sentences. Doubled, every mark may take a kilobyte more in memory.
    /// </summary>
    public const int LongestReason = 500;

    public RecordKind RecordKind => RecordKind.Mark;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References =>
        new[] { Account, Question.Project, Question.Firm, Candidate }.OfType<string>();
    public IEnumerable<string> Keys => [$"mark:{Account}:{Question.Key}:{Candidate}"];
}
