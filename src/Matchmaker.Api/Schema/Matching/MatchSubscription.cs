using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Live;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Matching;

namespace Matchmaker.Api.Schema;

public sealed partial class Subscription
{
    [Description(
        "New candidates for a project, or new projects for a firm, as they appear among the best 100. You "
            + "must be signed in and may see its matches."
    )]
    public static Task<IAsyncEnumerable<MatchNode>> MatchFound(
        IResolveFieldContext context,
        [FromServices] ChangeBroadcast broadcast,
        [FromServices] FindMatches find,
        [FromServices] CallerResolver callers,
        [Id, Description("The id of the project or the firm.")] string @for,
        CancellationToken ct
    )
    {
        var who = WhoListens(callers, context.User);
        return new MatchStream(broadcast, new NewMatches(find, @for), who).StartAsync(ct);
    }
}
