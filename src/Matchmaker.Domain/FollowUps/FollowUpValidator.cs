using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.FollowUps;

/// <summary>The rules of a follow-up, wherever it comes from.</summary>
public sealed class FollowUpValidator : RecordValidator<FollowUp>
{
    public FollowUpValidator()
    {
        RuleFor(f => f.About).IsId([.. FollowUp.SubjectKinds.Select(kind => RecordKinds.Of(kind).Prefix)]);
        RuleFor(f => f.Text).FollowUpText();
        RuleFor(f => f.DueOn).IsSaneDay();
        RuleFor(f => f.DoneAt).IsSaneTime();
        RuleFor(f => f.RecordedAt).IsSaneTime();
        RuleFor(f => f.RecordedBy).Line("登记人", "Who recorded it", RecordRules.LongestId);
    }

    protected override IEnumerable<(string Path, DateTimeOffset? At)> TimesOf(FollowUp record) =>
        [("recordedAt", record.RecordedAt), ("doneAt", record.DoneAt)];
}
