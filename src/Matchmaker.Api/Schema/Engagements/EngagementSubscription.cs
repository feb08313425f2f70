using System.ComponentModel;
using System.Security.Claims;
using GraphQL;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Live;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema;

public sealed partial class Subscription
{
    [Description("Engagements that you are a party to (all, for staff), whenever one changes. You must be signed in.")]
    public static Task<IAsyncEnumerable<EngagementNode>> EngagementChanged(
        IResolveFieldContext context,
        [FromServices] ChangeBroadcast broadcast,
        [FromServices] IEngagements engagements,
        [FromServices] CallerResolver callers,
        [Id, Description("Only this engagement; all of yours when absent.")] string? id,
        CancellationToken ct
    )
    {
        var who = WhoListens(callers, context.User);
        return new EngagementStream(broadcast, engagements, who, id).StartAsync(ct);
    }

    /// <summary>
    /// Looked up at each event: a session that has ended hears no more, nor does a firm that was suspended.
    /// </summary>
    private static Func<Caller> WhoListens(CallerResolver callers, ClaimsPrincipal? user)
    {
        Caller Ask() =>
            callers.Of(user ?? new ClaimsPrincipal()) is { SignedIn: true } caller
                ? caller
                : throw ResultUnwrapping.Refused(UserError.Unauthenticated);
        Ask();
        return Ask;
    }
}
