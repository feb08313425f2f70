namespace Matchmaker.Matching.QueryUnderstanding;

/// <summary>What a word does in an item of a need.</summary>
public enum SoughtRole
{
    /// <summary>It names the thing.</summary>
    Head,

    /// <summary>It says which of them.</summary>
    Modifier,

    /// <summary>It says what the thing is for.</summary>
    Context,
}

/// <summary>A word that is sought.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Start">Where it stands in the folded text that it is read from; what follows on it stands at its end.</param>
/// <param name="Weight">0 to 1 within its item.</param>
/// <param name="Service">Whether it names a service.</param>
public readonly record struct SoughtWord(string Text, int Start, SoughtRole Role, double Weight, bool Service);

/// <summary>One thing that is sought, with the words that stand for the same or for its class.</summary>
/// <param name="Weight">0 to 1: what it counts beside the other items.</param>
/// <param name="Words">In the order of the text.</param>
/// <param name="Added">Words of the thesaurus, each with the one that it stands for.</param>
public sealed record SoughtItem(double Weight, IReadOnlyList<SoughtWord> Words, IReadOnlyList<AddedWord> Added)
{
    /// <summary>As it is told: its words without what it is for.</summary>
    public string Text => string.Join(' ', Words.Where(w => w.Role is not SoughtRole.Context).Select(w => w.Text));
}

/// <summary>Why a word is sought that the need does not say.</summary>
public enum AddedAs
{
    /// <summary>It is a phrase of the need, kept whole.</summary>
    Phrase,
    Equivalent,
    Broader,
    Service,
}

/// <summary>A word of the thesaurus that is sought too (query expansion).</summary>
/// <param name="For">The phrase of the need.</param>
/// <param name="Head">Whether that phrase holds the head of the item.</param>
public readonly record struct AddedWord(string Text, string For, AddedAs As, double Weight, bool Head);

/// <summary>A need as it was understood: the things that are sought, weightiest first where a text says so.</summary>
public sealed record SoughtText(IReadOnlyList<SoughtItem> Items)
{
    public static SoughtText Nothing { get; } = new([]);
}
