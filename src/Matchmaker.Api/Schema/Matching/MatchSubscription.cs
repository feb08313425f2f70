using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Http;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Live;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Matching;

namespace Matchmaker.Api.Schema;

public sealed partial class Subscription
{
    [Cost(FieldCosts.Subscription + FieldCosts.MatchListOfRecord)]
    [Description(
        "New candidates for a project, or new projects for a firm, as they appear among the best 100; give one of the "
            + "two. You must be signed in and may see its matches. With after, first those on the list now whose firm "
            + "or project has changed since that revision."
    )]
    public static Task<IAsyncEnumerable<MatchNode>> MatchFound(
        IResolveFieldContext context,
        [FromServices] ResumableFeed feed,
        [FromServices] FindMatches find,
        [FromServices] CallerResolver callers,
        [Id, Description("The id of the project whose candidates are followed.")] string? project,
        [Id, Description("The id of the firm for which projects are followed.")] string? firm,
        [Description(After)] long? after,
        CancellationToken ct
    )
    {
        var subject = ResultUnwrapping.ValueOrThrow(MatchSubject.Of(project, firm));
        var (who, progress) = (WhoListens(callers, context.User), ((RequestContext)context.UserContext).Progress);
        return new MatchStream(feed, new NewMatches(find, subject), progress, who).StartAsync(
            LastEventId.Of(context, after),
            ct
        );
    }
}
