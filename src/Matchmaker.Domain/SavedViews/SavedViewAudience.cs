using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.SavedViews;

/// <summary>
/// For whom saved views are listed: an account finds its own, those shared with its firm, and those shared with staff
/// where it is one of them.
/// </summary>
/// <param name="Firm">The firm that the account acts for; null where it acts for none.</param>
/// <param name="SeesStaffViews">Staff and auditors.</param>
public sealed record SavedViewAudience(string Account, string? Firm, bool SeesStaffViews)
{
    /// <summary>Null for the public, which saves no views and finds none.</summary>
    public static SavedViewAudience? Of(Caller caller) =>
        caller.AccountId is { } account ? new(account, caller.Firm, caller.SeesAll) : null;
}
