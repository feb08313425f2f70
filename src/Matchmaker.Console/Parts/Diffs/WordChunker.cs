using DiffPlex;

namespace Matchmaker.Console.Parts.Diffs;

/// <summary>
/// Cuts a text into what people see as its words: runs of Latin letters and digits, and each other character by itself,
/// as Chinese has no spaces between words.
/// </summary>
internal sealed class WordChunker : IChunker
{
    public static readonly WordChunker Instance = new();

    public IReadOnlyList<string> Chunk(string text)
    {
        var words = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = start + 1;
            if (IsLatin(text[start]))
            {
                while (end < text.Length && IsLatin(text[end]))
                    end++;
            }
            else if (char.IsHighSurrogate(text[start]) && end < text.Length)
            {
                end++;
            }
            words.Add(text[start..end]);
            start = end;
        }
        return words;
    }

    private static bool IsLatin(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_';
}
