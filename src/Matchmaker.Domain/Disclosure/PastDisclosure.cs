using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.SavedViews;

namespace Matchmaker.Domain.Disclosure;

/// <summary>
/// Whether a record was the caller's to know as a change put it, so that whoever keeps a copy can be told that it is
/// gone, and nobody else that it was there. A kind that is not named here is told to nobody.
/// </summary>
public static class PastDisclosure
{
    /// <summary>
    /// It goes by what the caller is today, for nobody keeps what it was then; of a project by what everybody of its
    /// standing could read, since its engagements, too, are those of today.
    /// </summary>
    public static bool WasToldOf(this Caller caller, Change change) =>
        change.Record switch
        {
            null => false,
            Firm firm => firm.ShownTo(caller),
            Project project => DisclosureTable.Tells(Disclosed.Existence, caller, project, null),
            Engagement engagement => engagement.IsFor(Audience.Of(caller)),
            Account account => caller.SeesAll || caller.Role is AccountRole.Admin || account.Id == caller.AccountId,
            ApiToken token => token.Account == caller.AccountId,
            Contact contact => caller.OwnsContactsOf(contact.Firm),
            ContactReading reading => caller.SeesReadingsOf(reading.Firm),
            SavedView view => SavedViewAudience.Of(caller) is { } audience && view.IsFor(audience),
            // Made by the account that it belongs to, and by nobody else.
            { RecordKind: RecordKind.Mark } => change.By == caller.AccountId,
            { RecordKind: RecordKind.Event } => true,
            var record => RecordKinds.Of(record.RecordKind).Catalogue || caller.SeesEvery(record.RecordKind),
        };

    /// <summary>Whether there is no record of the kind that is kept from the caller.</summary>
    public static bool SeesEvery(this Caller caller, RecordKind kind) =>
        caller.SeesAll
        && (
            kind
                is RecordKind.Firm
                    or RecordKind.Project
                    or RecordKind.Engagement
                    or RecordKind.Event
                    or RecordKind.FollowUp
                    or RecordKind.Ruling
            || RecordKinds.Of(kind).Catalogue
        );
}
