using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Domain.Contacts;

/// <summary>
/// Who is told how to reach a firm's people: the firm's own accounts, the staff in charge of it, and the counterpart of
/// an engagement to which both sides have agreed. Nobody else, auditors neither.
/// </summary>
public static class ContactPermission
{
    /// <summary>Who keeps a firm's contacts: its own accounts, and the staff in charge of it.</summary>
    public static UserError? ToKeepContactsOf(this Caller caller, Firm firm) => caller.ToActFor(firm);

    /// <summary>
    /// The contacts of the firm are the caller's own: it reads them as it likes, and no line is left.
    /// </summary>
    public static bool OwnsContactsOf(this Caller caller, string firm) => caller.ActsFor(firm);

    /// <summary>Who was told of a firm's contacts is told to its own accounts, to staff and to auditors.</summary>
    public static bool SeesReadingsOf(this Caller caller, string firm) => caller.ActsFor(firm) || caller.SeesAll;

    /// <summary>
    /// The firm whose contacts the caller is told by the engagement: the other side of its own. Null where it is no
    /// party, or the other side is the programme office.
    /// </summary>
    public static string? CounterpartFor(this Engagement engagement, Caller caller) =>
        caller.ActsFor(engagement.Firm) ? engagement.Poster
        : caller.ActsFor(engagement.Poster) ? engagement.Firm
        : null;

    /// <summary>
    /// Null, or why the parties are not told of each other's people now: as with names, talks that failed take them
    /// back.
    /// </summary>
    public static UserError? ToTellContacts(this Engagement engagement) =>
        EngagementMoves.AgreedToTalk(engagement.AgreedStage)
            ? null
            : UserError.NotAllowedNow(
                "双方都同意洽谈后才能查看对方的联系人。",
                "You see the other side's contacts once both sides have agreed to talk.",
                "engagement"
            );
}
