using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Schema.Accounts;

public sealed class AccountFilterGraph : InputOf<AccountFilter>
{
    public AccountFilterGraph()
        : base("What a list of accounts is narrowed to; parts that are absent or empty narrow nothing.")
    {
        Says("text", "Words in the sign-in name; at most 200 characters.");
        Says("roles", "Accounts with any of these roles.");
        Id("firm", "Accounts that act for this firm.");
        Id("districts", "Staff of any of these districts, and accounts of firms in them.");
        Says("disabled", "True: only those that are disabled; false: only those that are not.");
    }
}

public static class AccountFilters
{
    public static AccountFilter Checked(this AccountFilter? filter)
    {
        if (filter is null)
            return new AccountFilter();
        ListArguments.Text(filter.Text, "filter", "text");
        ListArguments.Lists(filter.Roles?.Count, filter.Districts?.Count);
        return filter;
    }
}
