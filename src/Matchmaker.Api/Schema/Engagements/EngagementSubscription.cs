using System.ComponentModel;
using System.Security.Claims;
using GraphQL;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Http;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Http.Sse;
using Matchmaker.Api.Live;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema;

public sealed partial class Subscription
{
    private const string After =
        "The revision up to which you have been told: the id of the last event, or extensions.revision of it. The "
        + "header Last-Event-ID goes before it. Where what you missed cannot be told, the first event is an error "
        + "with the reason REPLAY_INCOMPLETE: read your lists again.";

    [Cost(FieldCosts.Subscription)]
    [Description(
        "Engagements that you are a party to (all, for staff), whenever one changes. You must be signed in. With "
            + "after, first those that have changed since that revision, each once and as it is now."
    )]
    public static Task<IAsyncEnumerable<EngagementNode>> EngagementChanged(
        IResolveFieldContext context,
        [FromServices] ResumableFeed feed,
        [FromServices] IEngagements engagements,
        [FromServices] CallerResolver callers,
        [FromServices] StreamTiming timing,
        [Id, Description("Only this engagement; all of yours when absent.")] string? id,
        [Description(After)] long? after,
        CancellationToken ct
    )
    {
        var (who, progress) = (WhoListens(callers, context.User), ((RequestContext)context.UserContext).Progress);
        return new EngagementStream(feed, engagements, progress, who, id, timing.Replayed).StartAsync(
            LastEventId.Of(context, after),
            ct
        );
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
