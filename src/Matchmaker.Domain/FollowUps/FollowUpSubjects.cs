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
        return await records.ByIdsAsync([id], ct) is [var record] && SubjectOf(record) is { } subject
            ? caller.ToServe(subject.District) is { } elsewhere
                ? elsewhere
                : new FollowUpSubject(id, null)
            : UserError.NotFound(id, field);
    }

    /// <summary>
    /// Those of these things about which the caller may set follow-ups and tick them off, by the rules of
    /// <see cref="FindAsync"/>: three calls at most, however many things.
    /// </summary>
    public async Task<IReadOnlySet<string>> OpenToAsync(
        IReadOnlyCollection<string> ids,
        Caller caller,
        CancellationToken ct
    )
    {
        var byKind = ids.Distinct().ToLookup(id => RecordKinds.OfId(id)?.Kind is RecordKind.Engagement);
        var talks = byKind[true].Any() ? await engagements.ByIdsAsync([.. byKind[true]], Audience.Of(caller), ct) : [];
        var ofDistrict = await EngagementParty.OfDistrictAsync(caller, talks, firms, ct);
        var others = caller.IsStaff && byKind[false].Any() ? await records.ByIdsAsync([.. byKind[false]], ct) : [];
        return talks
            .Where(e => caller.ToTouch(e, ofDistrict) is null)
            .Select(e => e.Id)
            .Concat(
                others
                    .Select(SubjectOf)
                    .OfType<ILocatedRecord>()
                    .Where(s => caller.ToServe(s.District) is null)
                    .Select(s => s.Id)
            )
            .ToHashSet(StringComparer.Ordinal);
    }

    private static ILocatedRecord? SubjectOf(IRecord record) =>
        record is ILocatedRecord located && FollowUp.SubjectKinds.Contains(record.RecordKind) ? located : null;

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

/// <summary>What may be done to a follow-up as it stands.</summary>
public static class FollowUpSteps
{
    /// <summary>Null, or why it cannot be ticked off.</summary>
    public static UserError? ToComplete(this FollowUp followUp) =>
        followUp.DoneAt is null
            ? null
            : UserError.NotAllowedNow("该事项已完成。", "The follow-up is done already.", "followUp");
}
