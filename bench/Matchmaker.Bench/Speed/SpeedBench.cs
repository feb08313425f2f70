using System.Diagnostics;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Bench.Speed;

/// <summary>A way of asking one index, and what was measured of it.</summary>
internal sealed record Subject(string Name, IIndex Index, Func<Project, int, IReadOnlyList<Hit>> Ask)
{
    public Latencies Latencies { get; } = new();
}

/// <param name="Memory">Managed bytes that it keeps.</param>
internal sealed record Built(TimeSpan Time, long Memory, long Disk);

/// <summary>
/// One size of city: every index built from the same records, then asked the same needs in turns by one thread.
/// </summary>
internal sealed class SpeedBench : IDisposable
{
    /// <summary>A page of the list.</summary>
    public const int Shown = 20;

    private const int Batch = 5_000,
        WarmUp = 200;

    private readonly SyntheticCity _city;
    private readonly int _firms;
    private readonly EngineIndex _engine;

    public SpeedBench(SyntheticCity city, int firms, bool withFts5)
    {
        (_city, _firms, _engine) = (city, firms, new EngineIndex(city.Catalogue, new MatchOptions()));
        Subjects = Peers(_engine, withFts5, new LuceneIndex());
    }

    public IReadOnlyList<Subject> Subjects { get; }

    public Dictionary<IIndex, Built> Built { get; } = [];

    /// <summary>The engine asked both ways, and its peers.</summary>
    public static IReadOnlyList<Subject> Peers(EngineIndex engine, bool withFts5, LuceneIndex lucene)
    {
        var fts5 = withFts5 ? new Fts5Index() : null;
        return
        [
            new("ours, need with link", engine, engine.Ask),
            new("ours, free text", engine, (need, most) => engine.AskText(Texts.Of(need), most)),
            new("Lucene.Net 4.8", lucene, lucene.Ask),
            .. fts5 is null ? [] : new Subject[] { new("SQLite FTS5", fts5, fts5.Ask) },
        ];
    }

    /// <summary>One after another, so that the memory of each can be told.</summary>
    public void Build()
    {
        foreach (var index in Subjects.Select(s => s.Index).Distinct().Reverse())
            Built[index] = Build(index);
    }

    /// <param name="budget">A subject that has had as much time as this is asked no more, so that a slow one does not
    /// hold up the run.</param>
    public void Ask(int needs, TimeSpan budget)
    {
        var warm = Subjects.ToDictionary(s => s.Name, _ => new Latencies());
        for (var i = 0; i < WarmUp; i++)
            AskAll(_city.Need(needs + i), i, s => warm[s.Name], budget / 4);
        GC.Collect();
        for (var i = 0; i < needs; i++)
            AskAll(_city.Need(i), i, s => s.Latencies, budget);
    }

    public UpdateLoad Update(TimeSpan length)
    {
        var load = new UpdateLoad(_engine, _city, _firms);
        load.Run(length);
        return load;
    }

    public void Dispose()
    {
        foreach (var index in Subjects.Select(s => s.Index).Distinct())
            index.Dispose();
    }

    // Each goes first as often as the others: who follows another finds its caches cold.
    private void AskAll(Project need, int turn, Func<Subject, Latencies> of, TimeSpan budget)
    {
        for (var i = 0; i < Subjects.Count; i++)
        {
            var subject = Subjects[(turn + i) % Subjects.Count];
            if (of(subject).Total < budget)
                of(subject).Time(() => subject.Ask(need, Shown));
        }
    }

    private Built Build(IIndex index)
    {
        System.Console.Error.WriteLine($"{index.GetType().Name}: {_firms} firms");
        var (before, time) = (GC.GetTotalMemory(forceFullCollection: true), TimeSpan.Zero);
        for (var from = 0; from < _firms; from += Batch)
        {
            IReadOnlyList<IRecord> records =
            [
                .. Enumerable.Range(from, Math.Min(Batch, _firms - from)).SelectMany(_city.FirmWithProjects),
            ];
            time += Timed(() => index.Add(records));
        }
        time += Timed(index.Finish);
        return new(time, GC.GetTotalMemory(forceFullCollection: true) - before, index.Disk);
    }

    private static TimeSpan Timed(Action action)
    {
        var begun = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begun);
    }
}
