using System.Diagnostics;

namespace Matchmaker.Bench.Speed;

/// <summary>How long asking took, time after time.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];
    private TimeSpan _cpu;

    public int Count => _milliseconds.Count;
    public TimeSpan Total { get; private set; }

    /// <summary>Processor time of the whole process for one, in ms: above the mean latency when something ran beside the asking thread.</summary>
    public double CpuEach => _cpu.TotalMilliseconds / Math.Max(1, Count);

    public double At(double share)
    {
        if (Count == 0) return double.NaN;
        var sorted = _milliseconds.Order().ToList();
        return sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }

    public void Time(Action action)
    {
        var (cpu, begun) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        action();
        var took = Stopwatch.GetElapsedTime(begun);
        _cpu += Environment.CpuUsage.TotalTime - cpu;
        Add(took);
    }

    public void Add(TimeSpan took)
    {
        _milliseconds.Add(took.TotalMilliseconds);
        Total += took;
    }
}
