using System.Diagnostics;
using System.Globalization;

namespace Matchmaker.Api.Commands;

/// <summary>
/// Says on standard error how far a long command has come: nothing in its first second, then once a second.
/// </summary>
public sealed class Progress(string zh, string en)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _saidAt;

    public long Count { get; private set; }

    public void Step(long by = 1)
    {
        Count += by;
        if (_watch.ElapsedMilliseconds - _saidAt < 1000)
            return;
        _saidAt = _watch.ElapsedMilliseconds;
        System.Console.Error.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{zh} / {en}: {Count:N0} ({_watch.Elapsed.TotalSeconds:N0} s)")
        );
    }
}
