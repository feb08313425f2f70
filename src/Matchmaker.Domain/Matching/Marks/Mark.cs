using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Matching.Marks;

/// <summary>What a person thinks of a candidate on a list. It is that account's own: nobody else sees it, nor what it does to a list.</summary>
/// <param name="Candidate">The firm or the project that was judged (<see cref="Question.CandidateOf"/>).</param>
/// <param name="CandidateText">What the candidate said of itself then: that is what was judged.</param>
/// <param name="Reason">At most <see cref="LongestReason"/> characters.</param>
public sealed record Mark(
    string Id, int Version, string Account, Question Question, string Candidate, string CandidateText, bool Fits, string? Reason, DateTimeOffset At) : IRecord
{
    public const int LongestReason = 500;

    public RecordKind RecordKind => RecordKind.Mark;
    public IRecord AtVersion(int version) => this with { Version = version };
    public IEnumerable<string> References => new[] { Account, Question.Project, Question.Firm, Candidate }.OfType<string>();
    public IEnumerable<string> Keys => [$"mark:{Account}:{Question.Key}:{Candidate}"];
}
