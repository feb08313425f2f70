using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Disclosure;

/// <summary>
/// Whether a record was the caller's to know as a change put it, so that whoever keeps a copy can be told that it is
/// gone, and nobody else that it was there.
/// </summary>
public static class PastDisclosure
{
    /// <summary>
    /// It goes by what the caller is today, for nobody keeps what it was then; of a project by what everybody of its
    /// standing could read, since its engagements, too, are those of today.
    /// </summary>
    public static bool WasToldOf(this Caller caller, Change change) =>
        (change.Kind, change.Record) switch
        {
            (_, null) => false,
            // A mark is its account's own, and made by nobody else.
            (RecordKind.Mark, _) => change.By == caller.AccountId,
            _ when caller.SeesAll => true,
            (_, Firm firm) => firm.ShownTo(caller),
            (_, Project project) => DisclosureTable.Tells(Disclosed.Existence, caller, project, null),
            (_, Engagement engagement) => engagement.IsFor(Audience.Of(caller)),
            (RecordKind.Account, _) => caller.Role is AccountRole.Admin || change.RecordId == caller.AccountId,
            (RecordKind.Event, _) => true,
            var (kind, _) => RecordKinds.Of(kind).Catalogue,
        };
}
