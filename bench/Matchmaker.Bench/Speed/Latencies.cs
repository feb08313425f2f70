using System.Diagnostics;

namespace Matchmaker.Bench.Speed;

/// <summary>How long asking took, time after time, in ms.</summary>
internal sealed class Latencies
{
    private readonly List<double> _waited = [],
        _worked = [];

    private long _allocated;

    public int Count => _waited.Count;
    public TimeSpan Total { get; private set; }

    /// <summary>
    /// Bytes that the asking thread allocated each time, on average of what was timed as an action: the same however
    /// busy the machine is.
    /// </summary>
    public double Allocated => _worked.Count == 0 ? double.NaN : (double)_allocated / _worked.Count;

    /// <summary>By the clock on the wall, which a busy machine slows.</summary>
    public double At(double share) => At(_waited, share);

    /// <summary>
    /// Of processor time, whatever else the machine does; all threads of this process count, so that one that helps the
    /// asker does not go unseen.
    /// </summary>
    public double CpuAt(double share) => At(_worked, share);

    public void Time(Action action)
    {
        var (cpu, begun) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        action();
        _allocated += GC.GetAllocatedBytesForCurrentThread() - allocated;
        var took = Stopwatch.GetElapsedTime(begun);
        _worked.Add((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
        Add(took);
    }

    public void Add(TimeSpan took)
    {
        _waited.Add(took.TotalMilliseconds);
        Total += took;
    }

    private static double At(List<double> times, double share) =>
        times.Count == 0 ? double.NaN : times.Order().ElementAt((int)Math.Ceiling(share * times.Count) - 1);
}
