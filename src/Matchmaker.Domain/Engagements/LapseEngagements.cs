using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Engagements;

/// <summary>Ends proposals that nobody answered in time; the host calls it every minute.</summary>
public sealed class LapseEngagements(IEngagements engagements, ILedger ledger, TimeProvider time)
{
    // Engagements read and ended in one round; the rounds go on until none is left. Set by hand. Doubled, half the
    // questions and twice the memory of one round.
    private const int Batch = 100;
    private const string Note = "逾期未回复，自动结束。";

    /// <returns>How many lapsed.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var lapsed = 0;
        IReadOnlyList<Engagement> due;
        while ((due = await engagements.UnansweredAsync(time.Today(), Batch, ct)).Count > 0)
        {
            // One that was answered meanwhile is left; a whole batch of those ends this call.
            var results = await Task.WhenAll(
                due.Select(e =>
                    ledger.CommitAsync(
                        new Commit(
                            Caller.System,
                            "no reply in time",
                            [Fact.Put(e.MovedTo(EngagementStage.Lapsed, Caller.System, Note, time.GetUtcNow()))]
                        ),
                        ct
                    )
                )
            );
            var landed = results.Count(r => r is Committed);
            lapsed += landed;
            if (landed == 0 || due.Count < Batch)
                break;
        }
        return lapsed;
    }
}
