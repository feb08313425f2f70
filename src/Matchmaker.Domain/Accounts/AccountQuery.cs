using Matchmaker.Domain.Access;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Accounts;

/// <summary>What a list of accounts is narrowed to; an absent or empty part narrows nothing.</summary>
/// <param name="Text">Words in the sign-in name; at most 200 characters.</param>
/// <param name="Firm">Accounts that act for this firm.</param>
/// <param name="Districts">Staff of these districts, and accounts of firms in them.</param>
public sealed record AccountFilter(
    string? Text = null,
    IReadOnlyList<AccountRole>? Roles = null,
    string? Firm = null,
    IReadOnlyList<string>? Districts = null,
    bool? Disabled = null
)
{
    /// <summary>What the text looks for, folded.</summary>
    public IReadOnlyList<string> Words() => SearchText.Words(Text);
}

/// <summary>The accounts that somebody may know of.</summary>
/// <param name="Roles">Accounts of these roles.</param>
/// <param name="District">Where not null: accounts of firms in this district alone.</param>
public sealed record AccountReach(IReadOnlyList<AccountRole> Roles, string? District)
{
    public static readonly AccountReach Everyone = new(Enum.GetValues<AccountRole>(), null);
}

/// <summary>A query for accounts, in the order of names.</summary>
public sealed record AccountQuery(AccountFilter Filter, AccountReach Reach)
{
    /// <summary>For its cursors.</summary>
    public const string List = "accounts/Name";

    public static readonly AccountQuery All = new(new AccountFilter(), AccountReach.Everyone);
}
