using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Accounts;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Description("Who is signed in; null for the public.")]
    public static Viewer? Me([FromServices] Caller caller, [FromServices] Callers callers) =>
        caller.SignedIn ? new Viewer(caller, callers.MustChangePassword(caller)) : null;
}
