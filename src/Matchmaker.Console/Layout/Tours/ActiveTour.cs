using Matchmaker.Console.Pages.Help;

namespace Matchmaker.Console.Layout.Tours;

/// <summary>The tour that one visitor is on: a guide walked through page by page.</summary>
public sealed class ActiveTour
{
    private Guide? _guide;

    /// <summary>The step shown, counted from 0.</summary>
    public int At { get; private set; }

    internal GuideStep? Step => _guide?.Steps[At];
    public int Count => _guide?.Steps.Count ?? 0;

    public event Action? Changed;

    internal void Begin(Guide guide)
    {
        (_guide, At) = (guide, 0);
        Changed?.Invoke();
    }

    /// <param name="at">From 0; beyond the last step the tour ends.</param>
    public void Go(int at)
    {
        if (at >= Count)
            (_guide, At) = (null, 0);
        else
            At = Math.Max(0, at);
        Changed?.Invoke();
    }
}
