using System.ComponentModel;
using System.Security.Claims;
using GraphQL;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Live;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Matching;

namespace Matchmaker.Api.Schema;

public sealed class Subscription
{
    [Description("New candidates for a project, or new projects for a firm, as they appear among the best 100. You must be signed in and may see its matches.")]
    public static IAsyncEnumerable<MatchNode> MatchFound(
        IResolveFieldContext context, [FromServices] Broadcast broadcast, [FromServices] FindMatches find, [FromServices] Callers callers,
        [Id, Description("The id of the project or the firm.")] string @for, CancellationToken ct)
    {
        var who = WhoListens(callers, context.User);
        return new FoundMatches(broadcast, find, who, @for).ReadAsync(ct);
    }

    [Description("Engagements that you are a party to (all, for staff), whenever one changes. You must be signed in.")]
    public static IAsyncEnumerable<EngagementNode> EngagementChanged(
        IResolveFieldContext context, [FromServices] Broadcast broadcast, [FromServices] IEngagements engagements, [FromServices] Callers callers,
        [Id, Description("Only this engagement; all of yours when absent.")] string? id, CancellationToken ct)
    {
        var who = WhoListens(callers, context.User);
        return new ChangedEngagements(broadcast, engagements, who, id).ReadAsync(ct);
    }

    /// <summary>Looked up at each event: a session that has ended hears no more, nor does a firm that was suspended.</summary>
    private static Func<Caller> WhoListens(Callers callers, ClaimsPrincipal? user)
    {
        Caller Ask() => callers.Of(user ?? new ClaimsPrincipal()) is { SignedIn: true } caller ? caller : throw Answer.Refused(UserError.Unauthenticated);
        Ask();
        return Ask;
    }
}
