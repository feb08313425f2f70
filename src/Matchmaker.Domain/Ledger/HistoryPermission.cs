using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.Ledger;

/// <summary>Who may read the audit trail.</summary>
public static class HistoryPermission
{
    /// <summary>
    /// Who changed a record, and how it read before. Marks and saved views are their account's own, and contacts are
    /// told by <c>OpenContacts</c> alone, so that their history is nobody's.
    /// </summary>
    public static UserError? ToReadHistoryOf(this Caller caller, string id) =>
        !caller.SignedIn ? UserError.Unauthenticated
        : !caller.SeesAll
            ? UserError.Forbidden(
                "只有工作人员和审计人员可以查看变更记录。",
                "Only staff and auditors read the audit trail."
            )
        : RecordKinds.OfId(id)?.Kind
            is RecordKind.Mark
                or RecordKind.SavedView
                or RecordKind.Contact
                or RecordKind.ContactReading
            ? UserError.NotFound(id, "id")
        : null;
}
