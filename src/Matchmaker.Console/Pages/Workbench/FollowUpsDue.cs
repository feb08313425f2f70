using Matchmaker.Console.Pages.FollowUps;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Console.Pages.Workbench;

/// <summary>
/// Reads the follow-ups about firms and events that are due. Those on engagements come with their engagements.
/// </summary>
public sealed class FollowUpsDue(IFollowUps followUps, FollowUpSubjectNames names, TimeProvider time)
{
    // The oldest of all kinds that are read, of which those on engagements are left out. Set by hand.
    private const int Read = 50;

    /// <param name="mine">Only those that the caller recorded.</param>
    public async Task<IReadOnlyList<WorkItem>> OfAsync(Caller caller, bool mine, CancellationToken ct)
    {
        var query = new FollowUpQuery(Audience.Of(caller), Done: false, DueBefore: time.Today().AddDays(1));
        var page = await followUps.PageAsync(query, new PageRequest(Read), ct);
        var others = page
            .Items.Where(f => RecordKinds.OfId(f.About)?.Kind is not RecordKind.Engagement)
            .Where(f => !mine || f.RecordedBy == caller.AccountId)
            .ToList();
        var subjects = await names.OfAsync([.. others.Select(f => f.About).Distinct()], caller, ct);
        return [.. others.Where(f => subjects.ContainsKey(f.About)).Select(f => WorkItem.Of(f, subjects[f.About]))];
    }
}
