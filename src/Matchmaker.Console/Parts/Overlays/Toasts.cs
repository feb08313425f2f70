using Matchmaker.Domain;

namespace Matchmaker.Console.Parts.Overlays;

/// <summary>The short messages of one visitor's page: what has just been done, and the way to take it back.</summary>
public sealed class Toasts
{
    // What was done longer ago is in the history of its record.
    private const int Most = 3;

    private readonly List<Toast> _shown = [];

    public IReadOnlyList<Toast> Shown => _shown;

    public event Action? Changed;

    /// <param name="undo">Takes it back; null where that cannot be done.</param>
    public void Show(LocalizedText text, Func<Task>? undo = null)
    {
        _shown.Add(new Toast(Guid.NewGuid(), text, undo));
        if (_shown.Count > Most)
            _shown.RemoveAt(0);
        Changed?.Invoke();
    }

    public void Remove(Toast toast)
    {
        if (_shown.Remove(toast))
            Changed?.Invoke();
    }
}

/// <summary>One short message.</summary>
public sealed record Toast(Guid Id, LocalizedText Text, Func<Task>? Undo);
