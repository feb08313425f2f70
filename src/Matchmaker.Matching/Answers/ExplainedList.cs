using System.Globalization;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Answers;

/// <summary>
/// A demand's list beside the same query without threshold and filters, to say of a firm where it stands or why it does
/// not.
/// </summary>
/// <param name="everyone">With the firms asked about among its best.</param>
internal sealed class ExplainedList(
    Project demand,
    SnapshotView view,
    Ranking listed,
    Ranking everyone,
    Caller caller,
    double threshold
)
{
    public ExplainedFirm Of(Firm firm)
    {
        var place = listed.Best.ToList().FindIndex(r => r.Candidate == firm.Id);
        var ranked = place >= 0 ? listed.Best[place] : everyone.Best.FirstOrDefault(r => r.Candidate == firm.Id);
        return new ExplainedFirm(
            firm.Id,
            ranked?.Shown(),
            place >= 0 && Tells(Disclosed.Candidates) ? place + 1 : null,
            place >= 0 ? [] : Absences(firm, ranked),
            Counterfactuals.For(ranked?.Shown())
        );
    }

    private bool Tells(Disclosed field) => DisclosureTable.Tells(field, caller, demand, null);

    private List<Absence> Absences(Firm firm, RankedCandidate? ranked)
    {
        if (demand.PostedBy == firm.Id)
            return
            [
                Because(
                    AbsenceKind.OwnProject,
                    "企业不能是自己项目的候选。",
                    "A firm is no candidate for its own project."
                ),
            ];
        if (firm.ToStepOut() is not null)
            return
            [
                Because(
                    AbsenceKind.NotMatchable,
                    $"该企业在重点企业库中的状态为“{firm.Library.Label().Zh}”，不参与匹配。",
                    $"The firm is {firm.Library.Label().En} in the library, and no candidate for anything."
                ),
            ];
        var score = ranked?.Scored.Score ?? 0;
        List<Absence> found = [.. Vetoes(firm), .. Exclusions(ranked)];
        if (view.Snapshot.FirmById.GetValueOrDefault(firm.Id) is { } document && !view.Admits(document))
            found.Add(
                Because(
                    AbsenceKind.Filtered,
                    "不在所选的区市，或未达到所选的梯度。",
                    "It is not in the chosen districts, or does not hold the chosen tier."
                )
            );
        if (score < threshold)
            found.Add(
                Because(
                    AbsenceKind.BelowThreshold,
                    $"得分 {Percent(score)}，低于门槛 {Percent(threshold)}。",
                    $"It scores {Percent(score)}; what is below {Percent(threshold)} is not shown."
                )
            );
        // One that only a veto keeps off is told nothing: to its own account it simply is a candidate.
        return found.Count > 0 || IsVetoed(firm)
            ? found
            :
            [
                Because(
                    AbsenceKind.Outranked,
                    "达到门槛，但排在名单末尾之后。",
                    "It reaches the threshold and stands beyond the end of the list."
                ),
            ];
    }

    private IEnumerable<Absence> Vetoes(Firm firm) =>
        Tells(Disclosed.Rulings) && VetoOn(firm) is { } veto
            ?
            [
                Because(
                    AbsenceKind.Vetoed,
                    $"工作人员 {veto.ByName} 否决：{veto.Reason}",
                    $"Vetoed by {veto.ByName} of the staff: {veto.Reason}"
                ),
            ]
            : [];

    private bool IsVetoed(Firm firm) => VetoOn(firm) is not null;

    private Ruling? VetoOn(Firm firm) =>
        view
            .Snapshot.Judgements.RulingsOn(demand.Id)
            .SingleOrDefault(r => r.Candidate == firm.Id && r.Kind is RulingKind.Vetoed);

    private IEnumerable<Absence> Exclusions(RankedCandidate? ranked) =>
        view.Filter.IncludeExcluded == true
            ? []
            : (ranked?.Scored.Pair.Checks ?? [])
                .Where(c => c is { Requirement.Hard: true, Result: CheckResult.Unmet })
                .Select(c =>
                    Because(
                        AbsenceKind.Excluded,
                        $"硬性要求“{c.Requirement.Text}”不满足：{c.Evidence?.Zh}",
                        $"The hard requirement “{c.Requirement.Text}” is unmet: {c.Evidence?.En}"
                    )
                );

    private static Absence Because(AbsenceKind kind, string zh, string en) => new(kind, new(zh, en));

    private static string Percent(double score) => (100 * score).ToString("0", CultureInfo.InvariantCulture) + "%";
}
