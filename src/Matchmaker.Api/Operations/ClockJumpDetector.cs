namespace Matchmaker.Api.Operations;

/// <summary>
/// Detects jumps of the wall clock against the monotonic one: by NTP, by hand, by a machine that woke up. For a while
/// afterwards it may be set again, and what cannot be undone, closing what is past its day, had better wait.
/// </summary>
public sealed class ClockJumpDetector(TimeProvider time)
{
    /// <summary>
    /// From which step on the clock counts as set. Set by hand: a smaller one moves what is due by less than two
    /// minutes; a clock that is wrong by more can be wrong by days. Doubled, a step of three minutes goes unnoticed.
    /// </summary>
    private static readonly TimeSpan JumpThreshold = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Long enough for NTP to set a clock right, or for a person to see the warning; what is due is an hour late at
    /// worst. Set by hand. Doubled, it is two hours late at worst.
    /// </summary>
    private static readonly TimeSpan SettlingTime = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly long _started = time.GetTimestamp();
    private DateTimeOffset _origin = time.GetUtcNow();
    private TimeSpan? _setAt;

    /// <summary>By how much the clock was set since the last call, whoever made it; null where it was not.</summary>
    public TimeSpan? Step()
    {
        lock (_lock)
            return StepSinceTheLastCall();
    }

    /// <summary>Whether the clock has run on undisturbed for an hour, or since the start.</summary>
    public bool Steady
    {
        get
        {
            lock (_lock)
                return _setAt is not { } set || time.GetElapsedTime(_started) - set >= SettlingTime;
        }
    }

    private TimeSpan? StepSinceTheLastCall()
    {
        var running = time.GetElapsedTime(_started);
        var origin = time.GetUtcNow() - running;
        var step = origin - _origin;
        if (step.Duration() < JumpThreshold)
            return null;
        (_origin, _setAt) = (origin, running);
        return step;
    }
}
