using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph;

/// <summary>
/// Moves the follow-ups that a release before kept inside of engagements into records of their own. It goes through the
/// ledger: an engagement and its follow-ups change in one commit, the audit trail says so, and a start that is cut
/// short goes on where it stopped.
/// </summary>
internal static class FollowUpMigration
{
    /// <summary>
    /// Engagements in one commit. Each may hold 200 follow-ups, 40,000 records at worst; twice as many would double
    /// what a server holds in memory.
    /// </summary>
    public const int Portion = 200;

    /// <summary>
    /// Passes over those that somebody else changed meanwhile; more would mean that they cannot be moved at all. Set by
    /// hand. Doubled, a start that cannot move them takes twice as long to say so.
    /// </summary>
    private const int Passes = 3;

    public const string Reason = "follow-ups became records of their own";

    /// <param name="holding">The engagements with held follow-ups, by id: after which id, and how many at most.</param>
    public static async Task RunAsync(
        ILedger ledger,
        Func<string, int, CancellationToken, Task<IReadOnlyList<Engagement>>> holding,
        CancellationToken ct
    )
    {
        for (var pass = 0; pass < Passes; pass++)
        {
            if (await MoveAllAsync(ledger, holding, ct))
                return;
        }
        throw new StoreUnavailableException(
            "Follow-ups could not be moved out of engagements: other writers changed them again and again."
        );
    }

    /// <returns>Whether none was refused.</returns>
    private static async Task<bool> MoveAllAsync(
        ILedger ledger,
        Func<string, int, CancellationToken, Task<IReadOnlyList<Engagement>>> holding,
        CancellationToken ct
    )
    {
        var moved = true;
        var after = "";
        for (
            IReadOnlyList<Engagement> found;
            (found = await holding(after, Portion, ct)).Count > 0;
            after = found[^1].Id
        )
        {
            var commit = new Commit(Caller.System, Reason, [.. found.SelectMany(Moved)]);
            moved &= await ledger.CommitAsync(commit, ct) is Committed;
        }
        return moved;
    }

    private static IEnumerable<Fact> Moved(Engagement held)
    {
        var (engagement, followUps) = held.WithFollowUpsTakenOut();
        return followUps.Select(Fact.Put).Prepend(Fact.Put(engagement with { Version = held.Version + 1 }));
    }
}
