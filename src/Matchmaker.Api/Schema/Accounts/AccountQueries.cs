using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Schema.Accounts;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Description("Who is signed in; null for the public.")]
    public static Viewer? Viewer(
        IResolveFieldContext context,
        [FromServices] CallerResolver callers,
        [FromServices] AccountCache accounts
    ) =>
        context.User is { } user && callers.AccountOf(user) is { } account
            ? Accounts.Viewer.Of(account, accounts)
            : null;
}
