using Matchmaker.Domain;

namespace Matchmaker.Console.Parts.Drafts;

/// <summary>One field of a form's content, as a text that can be kept and compared.</summary>
/// <param name="Name">The name of the field as errors give it ("budgetFen").</param>
/// <param name="Get">Its content now.</param>
/// <param name="Set">Takes a content that <paramref name="Get"/> gave; what it does not understand changes
/// nothing.</param>
public sealed record DraftField(string Name, LocalizedText Label, Func<string> Get, Action<string> Set)
{
    /// <summary>How a content is shown to people.</summary>
    public Func<string, LocalizedText> Shown { get; init; } = content => new(content, content);
}
