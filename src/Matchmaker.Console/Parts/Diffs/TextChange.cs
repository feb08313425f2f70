using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Matchmaker.Console.Parts.Diffs;

/// <summary>A piece of a text that was kept, taken out or put in.</summary>
public sealed record TextChange(TextChangeKind Kind, string Text)
{
    // A comparison takes time that grows with both texts; what is longer is shown whole, before and after.
    private const int Longest = 20_000;

    /// <summary>
    /// The pieces of both texts in reading order, by words; neighbours of one kind are one piece. Texts that have less
    /// than half in common are given whole, one after the other.
    /// </summary>
    public static IReadOnlyList<TextChange> Between(string before, string after)
    {
        if (before.Length + after.Length > Longest)
            return Whole(before, after);
        var words = InlineDiffBuilder.Diff(Differ.Instance, before, after, false, false, WordChunker.Instance).Lines;
        var changes = new List<TextChange>();
        foreach (var word in words)
        {
            if (changes is [.., var last] && last.Kind == KindOf(word.Type))
                changes[^1] = last with { Text = last.Text + word.Text };
            else
                changes.Add(new(KindOf(word.Type), word.Text));
        }
        return IsReadable(changes, before, after) ? changes : Whole(before, after);
    }

    // A text written anew has single characters in common by chance: pieces of them read as nothing at all.
    private static bool IsReadable(IReadOnlyList<TextChange> changes, string before, string after) =>
        2 * changes.Where(c => c.Kind is TextChangeKind.Kept).Sum(c => c.Text.Length)
        >= Math.Max(before.Length, after.Length);

    private static IReadOnlyList<TextChange> Whole(string before, string after) =>
        [
            .. new TextChange[] { new(TextChangeKind.Out, before), new(TextChangeKind.In, after) }.Where(c =>
                c.Text.Length > 0
            ),
        ];

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
