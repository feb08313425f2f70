using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Engine.Retrieval;

namespace Matchmaker.Matching.Answers;

/// <summary>Use case: finds open demands that nobody serves, for the map of open positions.</summary>
public sealed class FindUnserved(MatchEngine engine, MatchOptions options, TimeProvider time)
{
    /// <summary>
    /// The newest demands at a link that are looked at, each as dear as its list of candidates. Set by hand, a page's
    /// worth. Doubled, a busy link costs twice as much.
    /// </summary>
    public const int MostLookedAt = 20;

    private readonly LinkRetrieval _links = new(options);
    private readonly MatchPipeline _pipeline = new(options);

    /// <summary>
    /// The newest open PUBLIC and PROGRAMME demands at a link that the caller may know of, without those that have a
    /// candidate. Whether one has is judged by what anyone could find by asking for the same: the answer tells nothing
    /// of closed circles, marks or rulings.
    /// </summary>
    /// <param name="look">How many demands are looked at, 1 to <see cref="MostLookedAt"/>: each costs as much as its
    /// list of candidates.</param>
    public IReadOnlyList<DisclosedProject> At(string link, Caller caller, int look = MostLookedAt)
    {
        var snapshot = engine.Current;
        var known = new SnapshotView(
            snapshot,
            caller,
            new MatchFilter(),
            time.Today(),
            MatchQuestion.Of(link, Seeking.Demands)
        );
        return
        [
            .. _links
                .DemandsAt(link, known)
                .Where(d => d.Visibility is Visibility.Public or Visibility.Programme)
                .Take(Math.Min(look, MostLookedAt))
                .Where(d => IsUnserved(d, snapshot))
                .Select(d => DisclosedProject.Known(d, caller)),
        ];
    }

    private bool IsUnserved(Project demand, MatchSnapshot snapshot)
    {
        var anyone = new SnapshotView(
            snapshot,
            Caller.Public,
            new MatchFilter(),
            time.Today(),
            MatchQuestion.Of(demand.Title, Seeking.Firms)
        );
        return _pipeline.Run(MatchQuery.FirmsFor(demand), anyone).Best.Count == 0;
    }
}
