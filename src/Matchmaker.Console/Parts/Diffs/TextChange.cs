using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Matchmaker.Console.Parts.Diffs;

/// <summary>A piece of a text that was kept, taken out or put in.</summary>
public sealed record TextChange(TextChangeKind Kind, string Text)
{
    // A comparison takes time that grows with both texts; what is longer is shown whole, before and after.
    private const int Longest = 20_000;

    /// <summary>The pieces of both texts in reading order, by words; neighbours of one kind are one piece.</summary>
    public static IReadOnlyList<TextChange> Between(string before, string after)
    {
        if (before.Length + after.Length > Longest)
            return [new(TextChangeKind.Out, before), new(TextChangeKind.In, after)];
        var words = InlineDiffBuilder.Diff(Differ.Instance, before, after, false, false, WordChunker.Instance).Lines;
        var changes = new List<TextChange>();
        foreach (var word in words)
        {
            if (changes is [.., var last] && last.Kind == KindOf(word.Type))
                changes[^1] = last with { Text = last.Text + word.Text };
            else
                changes.Add(new(KindOf(word.Type), word.Text));
        }
        return changes;
    }

    private static TextChangeKind KindOf(ChangeType type) =>
        type switch
        {
            ChangeType.Inserted => TextChangeKind.In,
            ChangeType.Deleted => TextChangeKind.Out,
            _ => TextChangeKind.Kept,
        };
}

public enum TextChangeKind
{
    Kept,
    Out,
    In,
}
