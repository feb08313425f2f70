using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using GraphQL;
using Matchmaker.Api.Accounts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Matching;

namespace Matchmaker.Api.Schema;

/// <summary>Who asks is looked up at each event: a session that has ended, or a firm that was suspended, hears no more.</summary>
public sealed class Subscription
{
    private const int Watched = 100;

    [Description("New candidates for a project, or new projects for a firm, as they appear among the best 100. You must be signed in and may see its matches.")]
    public static async IAsyncEnumerable<MatchNode> MatchFound(
        IResolveFieldContext context, [FromServices] Broadcast broadcast, [FromServices] FindMatches find, [FromServices] Callers callers,
        [Id, Description("The id of the project or the firm.")] string @for, [EnumeratorCancellation] CancellationToken ct)
    {
        var changes = broadcast.Listen(ct);
        var known = (await CurrentAsync()).Select(Key).ToHashSet(StringComparer.Ordinal);
        await foreach (var commit in changes)
        {
            if (!commit.Any(c => c.Kind is RecordKind.Firm or RecordKind.Project)) continue;
            foreach (var match in (await CurrentAsync()).Where(m => known.Add(Key(m)))) yield return new MatchNode(match);
        }

        async Task<IEnumerable<Match>> CurrentAsync()
        {
            var caller = SignedIn(callers, context.User);
            var page = new PageRequest(Watched);
            var found = Ids.Prefix(@for) switch
            {
                "project" => await find.ForProjectAsync(@for, new MatchFilter(), page, caller, ct),
                "firm" => await find.ForFirmAsync(@for, new MatchFilter(), page, caller, ct),
                _ => UserError.NotFound(@for, "for"),
            };
            return Answer.Or(found).Items;
        }

        static string Key(Match match) => $"{match.Firm} {match.Project}";
    }

    [Description("Engagements that you are a party to (all, for staff), whenever one changes. You must be signed in.")]
    public static async IAsyncEnumerable<EngagementNode> EngagementChanged(
        IResolveFieldContext context, [FromServices] Broadcast broadcast, [FromServices] IEngagements engagements, [FromServices] Callers callers,
        [Id, Description("Only this engagement; all of yours when absent.")] string? id, [EnumeratorCancellation] CancellationToken ct)
    {
        var changes = broadcast.Listen(ct);
        var caller = SignedIn(callers, context.User);
        if (id is not null && await engagements.OneAsync(id, Audience.Of(caller), ct) is null) throw Answer.Refused(UserError.NotFound(id, "id"));
        await foreach (var commit in changes)
        {
            var audience = Audience.Of(SignedIn(callers, context.User));
            foreach (var engagement in commit.Select(c => c.Record).OfType<Engagement>())
            {
                if ((id is null || engagement.Id == id) && Has(audience, engagement)) yield return new EngagementNode(engagement);
            }
        }
    }

    private static Caller SignedIn(Callers callers, ClaimsPrincipal? user) =>
        callers.Of(user ?? new ClaimsPrincipal()) is { SignedIn: true } caller ? caller : throw Answer.Refused(UserError.Unauthenticated);

    /// <summary>The rule of <see cref="Audience"/> for an engagement at hand.</summary>
    private static bool Has(Audience audience, Engagement engagement) =>
        audience.SeesAll || (audience.Firm is { } firm && (firm == engagement.Firm || firm == engagement.Poster));
}
