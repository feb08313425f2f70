using System.Diagnostics;
using System.Globalization;

namespace Matchmaker.Api.Commands;

/// <summary>Says on standard error how far a long command has come: nothing in its first second, then once a second.</summary>
public sealed class Progress(string zh, string en)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private long saidAt;

    public long Count { get; private set; }

    public void Step(long by = 1)
    {
        Count += by;
        if (watch.ElapsedMilliseconds - saidAt < 1000) return;
        saidAt = watch.ElapsedMilliseconds;
        System.Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{zh} / {en}: {Count:N0} ({watch.Elapsed.TotalSeconds:N0} s)"));
    }
}
