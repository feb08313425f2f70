using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.FollowUps;

/// <summary>
/// Finds what a follow-up is about, for a caller who may set follow-ups there and tick them off: of an engagement its
/// parties and the staff of either side, of anything else the staff of its district.
/// </summary>
public sealed class FollowUpSubjects(IRecords records, IFirms firms, IEngagements engagements)
{
    /// <param name="field">Where in the input its id stands.</param>
    public async Task<Result<FollowUpSubject>> FindAsync(string id, string field, Caller caller, CancellationToken ct)
    {
        if (RecordKinds.OfId(id)?.Kind is RecordKind.Engagement)
            return await EngagementAsync(id, field, caller, ct);
        // Before it is looked up: nobody else learns by this what there is.
        if (caller.ToBeStaff() is { } refusal)
            return refusal;
        return
            await records.ByIdsAsync([id], ct) is [ILocatedRecord record]
            && FollowUp.SubjectKinds.Contains(record.RecordKind)
            ? caller.ToServe(record.District) is { } elsewhere
                ? elsewhere
                : new FollowUpSubject(id, null)
            : UserError.NotFound(id, field);
    }

    private async Task<Result<FollowUpSubject>> EngagementAsync(
        string id,
        string field,
        Caller caller,
        CancellationToken ct
    ) =>
        await engagements.OneAsync(id, Audience.Of(caller), ct) is not { } engagement ? UserError.NotFound(id, field)
        : await caller.ToTouchAsync(engagement, firms, ct) is { } refusal ? refusal
        : new FollowUpSubject(id, engagement);
}

/// <summary>What a follow-up is about.</summary>
/// <param name="Engagement">The engagement that it is; null where it is something else.</param>
public sealed record FollowUpSubject(string Id, Engagement? Engagement);
