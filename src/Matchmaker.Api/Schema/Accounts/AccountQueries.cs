using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Accounts;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Description("Who is signed in. Null for the public, to whom a missing or ended session belongs as well.")]
    public static Viewer? Viewer(
        IResolveFieldContext context,
        [FromServices] CallerResolver callers,
        [FromServices] AccountCache accounts
    ) =>
        context.User is { } user && callers.OwnerOf(user) is { } account
            ? Schema.Accounts.Viewer.Of(account, accounts, callers.TokenOf(user))
            : null;

    [Cost(FieldCosts.StoreCall)]
    [Description(
        "The accounts that you manage, by name: all for an administrator, those of firms and of staff for the city's "
            + "staff, those of its firms for staff of a district. FORBIDDEN for everybody else."
    )]
    public static async Task<AccountConnection?> Accounts(
        IResolveFieldContext context,
        [FromServices] ManagedAccounts accounts,
        [FromServices] Caller caller,
        [Description(ListArgumentDescriptions.Filter)] AccountFilter? filter = null,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        if (caller.ToKeepAccounts() is { } refusal)
            throw ResultUnwrapping.Refused(refusal);
        var page = context.Page(first, after);
        return new AccountConnection(
            await accounts.PageAsync(filter.Checked(), page, caller, context.CancellationToken),
            page
        );
    }
}
