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

    /// <summary>Says what came of taking several things back.</summary>
    /// <param name="failed">How many could not be.</param>
    public void ShowUndone(int failed) =>
        Show(
            failed == 0
                ? new("已撤销。", "Taken back.")
                : new(
                    $"{failed} 项未能撤销：其后又有修改。",
                    $"{failed} could not be taken back: they were changed since."
                )
        );

    public void Remove(Toast toast)
    {
        if (_shown.Remove(toast))
            Changed?.Invoke();
    }
}

/// <summary>One short message.</summary>
public sealed record Toast(Guid Id, LocalizedText Text, Func<Task>? Undo);
