using Matchmaker.Domain;

namespace Matchmaker.Api.Operations;

/// <summary>
/// Whether the product can answer: the reference data is loaded, the match index built, and the store within reach.
/// </summary>
public sealed class Readiness
{
    private static readonly LocalizedText Starting = new(
        "系统正在启动，请稍候。",
        "The system is starting; please wait."
    );

    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile LocalizedText? _obstacle = Starting;

    /// <summary>Why not; null when ready.</summary>
    public LocalizedText? Obstacle => _obstacle;

    /// <summary>
    /// Whether the start is over, so that requests may be let in; a store that is lost later fails those that need it.
    /// </summary>
    public bool Opened => _opened.Task.IsCompleted;

    public Task WhenOpened(CancellationToken ct) => _opened.Task.WaitAsync(ct);

    public void Open()
    {
        _obstacle = null;
        _opened.TrySetResult();
    }

    public void Lost(LocalizedText why) => _obstacle = why;

    public void Found()
    {
        if (Opened)
            _obstacle = null;
    }
}
