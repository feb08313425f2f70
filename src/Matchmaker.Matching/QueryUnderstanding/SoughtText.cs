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
/// <param name="Start">Where it stands in the folded text that it is read from; what follows on it stands at its
/// end.</param>
/// <param name="Weight">0 to 1 within its item.</param>
/// <param name="Service">Whether it names a service.</param>
public readonly record struct SoughtWord(string Text, int Start, SoughtRole Role, double Weight, bool Service)
{
    /// <summary>Whether it is a modifier that tells one thing of a kind from another.</summary>
    public bool Tells => Role is SoughtRole.Modifier && Weight >= HeadWeights.LeastOfTelling && Text.Length > 1;

    internal bool IsServiceHead => Service && Role is SoughtRole.Head;
}

/// <summary>One thing that is sought, with the words that stand for the same or for its class.</summary>
/// <param name="Weight">0 to 1: what it counts beside the other items.</param>
/// <param name="Words">In the order of the text.</param>
/// <param name="Added">Words of the thesaurus, each with the one that it stands for.</param>
/// <param name="Text">As it is told: its words as they were written, without what it is for.</param>
public sealed record SoughtItem(
    double Weight,
    IReadOnlyList<SoughtWord> Words,
    IReadOnlyList<AddedWord> Added,
    string Text
)
{
    /// <summary>Whether its head names a service.</summary>
    internal bool SeeksService => Words.Any(w => w.IsServiceHead);

    /// <summary>Whether a word ends with the service that is sought, or with another of its family.</summary>
    internal bool IsServiceSought(string word) =>
        Words.Any(w => w.IsServiceHead && word.EndsWith(w.Text, StringComparison.Ordinal))
        || Added.Any(a => a.As is AddedAs.Service && word.EndsWith(a.Text, StringComparison.Ordinal));
}

/// <summary>Why a word is sought that the need does not say.</summary>
public enum AddedAs
{
    /// <summary>It is a phrase of the need, kept whole.</summary>
    Phrase,
    Equivalent,
    Broader,
    Narrower,
    Service,
}

/// <summary>A word of the thesaurus that is sought too (query expansion).</summary>
/// <param name="For">The phrase of the need.</param>
/// <param name="Head">Whether that phrase holds the head of the item.</param>
public readonly record struct AddedWord(string Text, string For, AddedAs As, double Weight, bool Head);

/// <summary>A need as it was understood: the things that are sought, weightiest first where a text says so.</summary>
public sealed record SoughtText(IReadOnlyList<SoughtItem> Items)
{
    // An item that counts at most half as much as the weightiest is a circumstance: it is sought and not told. Set by
    // hand. Doubled, only the weightiest are told.
    private const double Told = 0.5;

    // Added words that are told, the weightiest first: more than a line of them is not read.
    private const int MostAdded = 8;

    public static SoughtText Nothing { get; } = new([]);

    /// <summary>The things that are sought most, as they are told; empty where nothing is sought.</summary>
    public string Text => string.Join('、', Foremost.Select(i => i.Text).Distinct(StringComparer.Ordinal));

    /// <summary>Other names and classes that are sought for them too, the weightiest first.</summary>
    public IEnumerable<string> Added =>
        Foremost
            .SelectMany(i => i.Added)
            .Where(a =>
                a.As is not (AddedAs.Phrase or AddedAs.Service)
                && !Text.Contains(a.Text, StringComparison.OrdinalIgnoreCase)
            )
            .OrderByDescending(a => a.Weight)
            .Select(a => a.Text)
            .Distinct(StringComparer.Ordinal)
            .Take(MostAdded);

    /// <summary>Those things.</summary>
    public IEnumerable<SoughtItem> Foremost
    {
        get
        {
            var most = Items.Select(i => i.Weight).DefaultIfEmpty().Max();
            return Items.Where(i => i.Weight > Told * most);
        }
    }
}
