using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Projects;

/// <summary>Closes what is past its deadline; the host calls it every minute.</summary>
public sealed class ExpireProjects(IProjects projects, ILedger ledger, TimeProvider time)
{
    // Projects read and closed in one round; the rounds go on until none is left. Set by hand. Doubled, half the
    // questions and twice the memory of one round.
    private const int Batch = 100;

    /// <returns>How many were closed.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var closed = 0;
        IReadOnlyList<Project> due;
        while ((due = await projects.PastDeadlineAsync(time.Today(), Batch, ct)).Count > 0)
        {
            // One that was changed meanwhile is left for the next call; a whole batch of those ends this one.
            var results = await Task.WhenAll(
                due.Select(p =>
                    ledger.CommitAsync(new Commit(Caller.System, "the deadline has passed", [Fact.Put(Closed(p))]), ct)
                )
            );
            var landed = results.Count(r => r is Committed);
            closed += landed;
            if (landed == 0 || due.Count < Batch)
                break;
        }
        return closed;
    }

    private static Project Closed(Project project) =>
        project with
        {
            Version = project.Version + 1,
            State = ProjectState.Closed,
            Note = "截止日期已过，自动关闭。",
            Amendment = null,
        };
}
