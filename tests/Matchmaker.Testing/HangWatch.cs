using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Xunit.v3;

namespace Matchmaker.Testing;

/// <summary>
/// Names a test that hangs and ends the run, so that it is never held for longer than the limit. A timeout of xunit's
/// own would fail the test and leave whatever it waits for running, and cannot reach a test that blocks its thread or a
/// fixture that never comes up.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class HangWatchAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => HangWatchRun.Began(test);

    public override void After(MethodInfo methodUnderTest, IXunitTest test) => HangWatchRun.Ended(test);
}

/// <summary>The watch over one run, from before the first test until the process has ended.</summary>
public sealed class HangWatchRun : IDisposable
{
    /// <summary>
    /// In minutes. Many times what the longest test takes, because a machine may be busy with other things.
    /// </summary>
    private static readonly int Limit = int.Parse(
        Environment.GetEnvironmentVariable("MATCHMAKER_HANG_MINUTES") ?? "20",
        CultureInfo.InvariantCulture
    );

    private static readonly ConcurrentDictionary<string, Test> Running = new();
    private static long _lastSign = Stopwatch.GetTimestamp();
    private static volatile bool _isOver;

    private readonly ITestContext _run = TestContext.Current;

    // A thread of its own: tests that hang may have taken all of the pool's.
    public HangWatchRun() => new Thread(Watch) { IsBackground = true, Name = nameof(HangWatchRun) }.Start();

    public void Dispose()
    {
        Sign();
        _isOver = true;
    }

    internal static void Began(IXunitTest test)
    {
        Sign();
        Running[test.UniqueID] = new(test.TestDisplayName, Stopwatch.GetTimestamp());
    }

    internal static void Ended(IXunitTest test)
    {
        Sign();
        Running.TryRemove(test.UniqueID, out _);
    }

    /// <summary>Tests wait for another process that has a watch of its own, so their time does not count.</summary>
    internal static void Waiting()
    {
        Sign();
        foreach (var (id, test) in Running)
            Running.TryUpdate(id, test with { Since = Stopwatch.GetTimestamp() }, test);
    }

    private static void Sign() => Volatile.Write(ref _lastSign, Stopwatch.GetTimestamp());

    // A thread of its own that outlives whatever hangs: nothing that could be awaited is to be trusted here.
#pragma warning disable RS0030
    private void Watch()
    {
        for (var limit = TimeSpan.FromMinutes(Limit); ; Thread.Sleep(TimeSpan.FromSeconds(1)))
        {
            var hung = Running
                .Values.Where(r => Stopwatch.GetElapsedTime(r.Since) > limit)
                .Select(r => r.Name)
                .ToList();
            if (hung.Count > 0)
                End($"hung for {Limit} minutes: {string.Join(", ", hung)}");
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref _lastSign)) <= limit)
                continue;
            End(
                _isOver
                    ? $"was over, but did not end within {Limit} minutes"
                    : $"saw no test begin or end for {Limit} minutes: a fixture hangs"
            );
        }
    }

    private void End(string why)
    {
        var message = $"The run of {Assembly.GetEntryAssembly()?.GetName().Name} {why}.";
        // "dotnet test" shows what the runner is told, and not what the process that it started writes at its end.
        _run.SendDiagnosticMessage(message);
        Thread.Sleep(TimeSpan.FromSeconds(2));
        Environment.FailFast(message);
    }
#pragma warning restore RS0030

    private sealed record Test(string Name, long Since);
}
