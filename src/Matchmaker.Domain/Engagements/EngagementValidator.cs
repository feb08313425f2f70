using FluentValidation;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Engagements;

/// <summary>The rules of a stored engagement.</summary>
public sealed class EngagementValidator : RecordValidator<Engagement>
{
    /// <summary>
    /// Stage changes of one engagement; each is an act of a person. Set by hand; all stand in one record, which doubled
    /// may be twice as large.
    /// </summary>
    private const int MostChanges = 1000;

    public EngagementValidator()
    {
        RuleFor(e => e.Project).IsId("project");
        RuleFor(e => e.Poster).IsId("firm");
        RuleFor(e => e.Firm)
            .IsId("firm")
            .Must((engagement, firm) => firm != engagement.Poster)
            .Says("企业不能与自己的项目对接。", "A firm cannot engage with its own project.");
        RuleFor(e => e.Offer)
            .IsId("project")
            .Must((engagement, offer) => offer is not null || engagement.FirmAgreed is null)
            .Says("匿名的一方须由其供给指明。", "A side that keeps its name to itself is known by its offer.");
        RuleFor(e => e.Message).Message();
        RuleFor(e => e.ReplyBy).IsSaneDay();
        RuleFor(e => e.Owner).IsId("account");
        RuleFor(e => e.History)
            .Must(history => history.Count > 0)
            .Says("至少要有一条阶段记录。", "There is at least one stage in the history.")
            .AtMost(MostChanges)
            .Must((engagement, history) => IsConsistent(history, engagement.Stage))
            .Says(
                "阶段记录应首尾相接，最后一条就是现在的阶段。",
                "Each change of stage starts where the one before ended, and the last one leads to the "
                    + "present stage."
            );
        RuleForEach(e => e.History)
            .ChildRules(change =>
            {
                change.RuleFor(c => c.At).IsSaneTime();
                change.RuleFor(c => c.By).Line("操作人", "Who made the change", RecordRules.LongestId);
                change
                    .RuleFor(c => c.ByName)
                    .Line("操作人姓名", "The name of who made the change", RecordRules.LongestId);
                change.RuleFor(c => c.Note).NoteOnStage();
            });
        RuleFor(e => e.FollowUpDue).IsSaneDay();
        RuleFor(e => e.FollowedUpAt).IsSaneTime();
        RuleFor(e => e.FollowUps!).AtMost(EngagementRules.MostFollowUps).OnceEach(f => f.Id);
        RuleForEach(e => e.FollowUps!)
            .ChildRules(followUp =>
            {
                followUp.RuleFor(f => f.Id).IsId("followup");
                followUp.RuleFor(f => f.Text).FollowUpText();
                followUp.RuleFor(f => f.DueOn).IsSaneDay();
                followUp.RuleFor(f => f.DoneAt).IsSaneTime();
                followUp.RuleFor(f => f.RecordedAt).IsSaneTime();
                followUp.RuleFor(f => f.RecordedBy).Line("登记人", "Who recorded it", RecordRules.LongestId);
            });
        RuleFor(e => e.Outcomes).AtMost(OutcomeRules.MostOfEngagement).OnceEach(o => o.Id);
        RuleForEach(e => e.Outcomes).SetValidator(new OutcomeValidator());
    }

    private static bool IsConsistent(IReadOnlyList<StageChange> history, EngagementStage stage) =>
        history.Count == 0
        || history[0].From is null
            && history[^1].To == stage
            && history.Zip(history.Skip(1)).All(pair => pair.Second.From == pair.First.To);

    protected override IEnumerable<(string Path, DateTimeOffset? At)> TimesOf(Engagement record) =>
        [
            .. record.History.Select((h, i) => ($"history.{i}.at", (DateTimeOffset?)h.At)),
            .. (record.FollowUps ?? []).SelectMany(
                (f, i) =>
                    new[]
                    {
                        ($"followUps.{i}.recordedAt", (DateTimeOffset?)f.RecordedAt),
                        ($"followUps.{i}.doneAt", f.DoneAt),
                    }
            ),
            .. record.Outcomes.Select((o, i) => ($"outcomes.{i}.recordedAt", (DateTimeOffset?)o.RecordedAt)),
        ];

    protected override IEnumerable<(string Path, DateOnly? On)> DaysOf(Engagement record) =>
        record.Outcomes.Select((o, i) => ($"outcomes.{i}.signedOn", (DateOnly?)o.SignedOn));
}
