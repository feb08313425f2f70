using System.Collections.Concurrent;
using System.Diagnostics;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Bench.Speed;

/// <summary>
/// Commits at a steady rate while needs are asked: one thread commits, one takes in whatever has been committed since
/// it last looked, as the product's follower of the change feed does, and one asks. The latency of a commit is from
/// committing to being findable.
/// </summary>
internal sealed class UpdateLoad(EngineIndex engine, SyntheticCity city, int firms)
{
    private const int PerSecond = 1000,
        MostAtOnce = 1000;

    private readonly ConcurrentQueue<(Project Offer, long Committed)> _committed = new();
    private volatile Project? _newest;
    private volatile bool _over;

    public Latencies Commits { get; } = new();
    public Latencies Needs { get; } = new();

    /// <summary>Of the commits that were looked for as soon as they were taken in.</summary>
    public (int Found, int Looked) Findable { get; private set; }

    public double SecondsTaken { get; private set; }

    public void Run(TimeSpan length)
    {
        var begun = Stopwatch.GetTimestamp();
        var follower = new Thread(Follow);
        var asker = new Thread(Ask);
        follower.Start();
        asker.Start();
        for (var i = 0; i < length.TotalSeconds * PerSecond; i++)
        {
            while (Stopwatch.GetElapsedTime(begun).TotalSeconds * PerSecond < i)
                Rest();
            _committed.Enqueue(
                (SyntheticCity.Marked($"project_u{i % firms:D7}", i % firms, $"zq{i:x6}"), Stopwatch.GetTimestamp())
            );
        }
        _over = true;
        follower.Join();
        SecondsTaken = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        asker.Join();
    }

    private void Follow()
    {
        while (!_over || !_committed.IsEmpty)
        {
            var batch = new List<(Project Offer, long Committed)>();
            while (batch.Count < MostAtOnce && _committed.TryDequeue(out var one))
                batch.Add(one);
            if (batch.Count == 0)
            {
                Rest();
                continue;
            }
            engine.Add([.. batch.Select(b => b.Offer)]);
            foreach (var (_, committed) in batch)
                Commits.Add(Stopwatch.GetElapsedTime(committed));
            _newest = batch[^1].Offer;
        }
    }

    private void Ask()
    {
        for (var i = 0; !_over; i++)
        {
            var need = city.Need(i);
            Needs.Time(() => engine.Ask(need, SpeedBench.Shown));
            if (Interlocked.Exchange(ref _newest, null) is not { } offer)
                continue;
            var found = engine.AskText(offer.Title, SpeedBench.Shown).Any(h => h.Id == offer.PostedBy);
            Findable = (Findable.Found + (found ? 1 : 0), Findable.Looked + 1);
        }
    }

    // A timer that fires once a millisecond would be work that is measured with the engine's.
#pragma warning disable RS0030 // These threads are the load's own: nothing waits for them.
    private static void Rest() => Thread.Sleep(1);
#pragma warning restore RS0030
}
