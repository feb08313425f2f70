using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.SavedViews;

/// <summary>The list that a saved view shows. Stored: a name is never changed.</summary>
public enum ViewedList
{
    Firms,
    Projects,
    Engagements,
    FollowUps,
    Outcomes,
    Events,
    Accounts,
    Matches,
    Positions,
}

/// <summary>How a saved view shows its list. Stored: a name is never changed.</summary>
public enum ViewLayout
{
    Table,
    Board,
}

/// <summary>Who finds a saved view beside its owner. Stored: a name is never changed.</summary>
public enum ViewSharing
{
    /// <summary>Nobody.</summary>
    Private,

    /// <summary>The accounts of the owner's firm.</summary>
    Firm,

    /// <summary>All staff, and auditors.</summary>
    Staff,
}

/// <summary>
/// A list as somebody wants to find it again: its filter and order, its layout and its columns. It holds how to ask and
/// never what was answered, so that whoever opens it sees what they themselves may see.
/// </summary>
public sealed record SavedView : IRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }

    /// <summary>The account that made it.</summary>
    public required string Account { get; init; }

    /// <summary>The firm that the account acted for when it made the view; null for staff.</summary>
    public required string? Firm { get; init; }

    /// <summary>What its owner calls it; at most <see cref="LongestName"/> characters.</summary>
    public required string Name { get; init; }

    public required ViewedList List { get; init; }

    /// <summary>
    /// Filter and order as the query string of the list's address holds them, without the question mark; empty for the
    /// whole list.
    /// </summary>
    public required string Query { get; init; }

    public required ViewLayout Layout { get; init; }

    /// <summary>The columns from left to right; empty for the list's own.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    public required ViewSharing Sharing { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Characters of a name: it stands on a tab above the list. Doubled, three tabs fill a line.</summary>
    public const int LongestName = 50;

    /// <summary>
    /// Characters of the query string: every filter of the longest list, percent-encoded, is below 1,500. Doubled, it
    /// is longer than some proxies pass on.
    /// </summary>
    public const int LongestQuery = 2_000;

    /// <summary>Columns at most, above those of the widest list. Doubled, nothing changes.</summary>
    public const int MostColumns = 40;

    /// <summary>
    /// Views of an account: more than anybody finds again on one page. Doubled, what one account keeps takes twice the
    /// room.
    /// </summary>
    public const int MostOfAccount = 100;

    public RecordKind RecordKind => RecordKind.SavedView;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => new[] { Account, Firm }.OfType<string>();

    /// <summary>An account has one view of a name on a list.</summary>
    public IEnumerable<string> Keys => [$"view:{Account}:{ConstantCase.Of(List)}:{SearchText.Fold(Name)}"];

    /// <summary>The rule of <see cref="SavedViewAudience"/> for a view at hand.</summary>
    public bool IsFor(SavedViewAudience audience) =>
        audience.Account == Account
        || Sharing switch
        {
            ViewSharing.Firm => Firm is not null && audience.Firm == Firm,
            ViewSharing.Staff => audience.SeesStaffViews,
            _ => false,
        };
}
