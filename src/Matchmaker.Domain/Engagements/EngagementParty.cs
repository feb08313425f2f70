using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Engagements;

/// <summary>A side of an engagement that may keep its name to itself until it agrees to talk.</summary>
public enum EngagementSide
{
    Poster,
    Firm,
}

/// <summary>On which side of an engagement a caller stands.</summary>
public static class EngagementParty
{
    /// <summary>
    /// The caller's part, or null for someone who has none. The city's staff answer for the programme office where it
    /// is the poster.
    /// </summary>
    public static EngagementActor? MoverOf(this Engagement engagement, Caller caller)
    {
        if (caller == Caller.System)
            return EngagementActor.System;
        var posterAsked = EngagementMoves.PosterIsAsked(engagement.Origin);
        if (caller.ActsFor(engagement.Poster))
            return posterAsked ? EngagementActor.Asked : EngagementActor.Asking;
        if (caller.ActsFor(engagement.Firm))
            return posterAsked ? EngagementActor.Asking : EngagementActor.Asked;
        if (!caller.IsStaff)
            return null;
        var officeAsked = engagement.Poster is null && posterAsked && engagement.Stage is EngagementStage.Proposed;
        return officeAsked && caller.ToActFor((Firm?)null) is null ? EngagementActor.Asked : EngagementActor.Staff;
    }

    /// <summary>
    /// Who made a change, as the caller may know it: until both sides have agreed to talk, the people of the other side
    /// are not named, for the name of an account can tell of an anonymous poster.
    /// </summary>
    public static LocalizedText NameOf(this Engagement engagement, StageChange change, Caller caller)
    {
        var byProgramme =
            change.By == Caller.System.Name
            || change.From is null && engagement.Origin is EngagementOrigin.Staff or EngagementOrigin.Event;
        return
            caller.SeesAll
            || byProgramme
            || change.By == caller.AccountId
            || EngagementMoves.AgreedToTalk(engagement.AgreedStage)
            ? new(change.ByName, change.ByName)
            : new("对方", "the other side");
    }

    /// <summary>The rule of <see cref="Audience"/> for an engagement at hand: whether it stands in its lists.</summary>
    public static bool IsFor(this Engagement engagement, Audience audience) =>
        audience.SeesAll || audience.Firm is { } firm && (firm == engagement.Firm || firm == engagement.Poster);

    /// <summary>
    /// A staff account of a district keeps to engagements in which one of the firms is its own district's.
    /// </summary>
    public static async Task<UserError?> ToTouchAsync(
        this Caller caller,
        Engagement engagement,
        IFirms firms,
        CancellationToken ct
    ) => caller.ToTouch(engagement, await OfDistrictAsync(caller, [engagement], firms, ct));

    /// <summary>The same where the parties are looked up already.</summary>
    /// <param name="ofDistrict">What <see cref="OfDistrictAsync"/> says of the engagement's parties.</param>
    public static UserError? ToTouch(this Caller caller, Engagement engagement, IReadOnlySet<string>? ofDistrict) =>
        !caller.SignedIn ? UserError.Unauthenticated
        : engagement.MoverOf(caller) is null
            ? UserError.Forbidden("只有对接双方或工作人员可以这样做。", "Only the two parties or staff may do this.")
        : ofDistrict is null || PartiesOf(engagement).Any(ofDistrict.Contains) ? null
        : caller.ToServe(null);

    /// <summary>
    /// The parties of engagements that are firms of the district that the caller serves, by one call for all; null
    /// where the caller serves none, and the district does not matter.
    /// </summary>
    public static async Task<IReadOnlySet<string>?> OfDistrictAsync(
        Caller caller,
        IEnumerable<Engagement> engagements,
        IFirms firms,
        CancellationToken ct
    )
    {
        if (!caller.IsStaff || caller.District is null)
            return null;
        string[] ids = [.. engagements.SelectMany(PartiesOf).Distinct()];
        return (await firms.ByIdsAsync(ids, ct))
            .Where(f => caller.ToServe(f.District) is null)
            .Select(f => f.Id)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// The stages to which the caller may move the engagement now, by <see cref="EngagementMoves"/>; none where it may
    /// not touch it.
    /// </summary>
    /// <param name="ofDistrict">What <see cref="OfDistrictAsync"/> says of the engagement's parties.</param>
    /// <param name="awaitsCall">What <see cref="CallsToMake"/> says of it.</param>
    public static IEnumerable<EngagementStage> NextStages(
        this Engagement engagement,
        Caller caller,
        IReadOnlySet<string>? ofDistrict,
        bool awaitsCall = false
    )
    {
        if (caller.ToTouch(engagement, ofDistrict) is not null || engagement.MoverOf(caller) is not { } mover)
            return [];
        var answers =
            awaitsCall
            && caller.IsStaff
            && engagement.AskedFirm() is { } asked
            && (ofDistrict is null || ofDistrict.Contains(asked));
        return Enum.GetValues<EngagementStage>()
            .Where(to =>
                EngagementMoves.Of(mover, engagement.Stage, to) is Move.Free or Move.Correction
                || (answers && EngagementMoves.IsAnswer(engagement.Stage, to))
            );
    }

    /// <summary>
    /// The side whose own yes to talks that are under way is still to come, and that the caller would give by naming
    /// the stage at which they are: its own, else the poster's first. Null where none is awaited.
    /// </summary>
    public static EngagementSide? AwaitedSide(this Engagement engagement, Caller caller) =>
        !EngagementMoves.AgreedToTalk(engagement.Stage) ? null
        : engagement.AwaitsFirm && caller.ActsFor(engagement.Firm) ? EngagementSide.Firm
        : engagement.AwaitsPoster ? EngagementSide.Poster
        : engagement.AwaitsFirm ? EngagementSide.Firm
        : null;

    /// <summary>
    /// Who may say that a side agrees to talks that it did not agree to itself: that side, or staff who act for it and
    /// write down how it said so.
    /// </summary>
    public static async Task<UserError?> ToAgreeForAsync(
        this Caller caller,
        EngagementSide side,
        Engagement engagement,
        string? note,
        IFirms firms,
        CancellationToken ct
    )
    {
        var firm = side is EngagementSide.Poster ? engagement.Poster : engagement.Firm;
        if (caller.ActsFor(firm))
            return null;
        if (!caller.IsStaff)
            return side is EngagementSide.Poster
                ? UserError.Forbidden("须由发布方自己同意公开名称。", "The poster itself agrees to be named.", "to")
                : UserError.Forbidden("须由对方自己同意公开名称。", "The other side itself agrees to be named.", "to");
        if (await caller.ToActForAsync(firm, firms, ct) is { } refusal)
            return refusal;
        return PlainText.TidyOrNull(note) is not null ? null
            : side is EngagementSide.Poster
                ? UserError.Invalid("请写明发布方是如何同意的。", "Say how the poster agreed.", "reason")
            : UserError.Invalid("请写明企业是如何同意的。", "Say how the firm agreed.", "reason");
    }

    // Of the programme office's own project only one side is a firm.
    private static IEnumerable<string> PartiesOf(Engagement engagement) =>
        new[] { engagement.Firm, engagement.Poster }.OfType<string>();
}
