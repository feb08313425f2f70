namespace Matchmaker.Matching.Indexing;

/// <summary>
/// A content hash of 128 bits, the same on every machine, so wide that no two contents of a store share it.
/// </summary>
internal readonly record struct ContentHash(ulong First, ulong Second)
{
    private static readonly ContentHash Nothing = new(14695981039346656037UL, 0);

    public static ContentHash Of(string text) => Nothing.Append(text);

    /// <summary>Of this content with one more text after it; where one ends and the next begins counts.</summary>
    public ContentHash Append(ReadOnlySpan<char> text)
    {
        var key = Append((ulong)text.Length);
        var (first, second) = (key.First, key.Second);
        foreach (var c in text)
        {
            first = (first ^ c) * 1099511628211UL;
            second = (ulong.RotateLeft(second, 23) + c) * 0x9E3779B97F4A7C15UL;
        }
        return new(first, second);
    }

    public ContentHash Append(double number) => Append(BitConverter.DoubleToUInt64Bits(number));

    private ContentHash Append(ulong number) =>
        new((First ^ number) * 1099511628211UL, (ulong.RotateLeft(Second, 23) + number) * 0x9E3779B97F4A7C15UL);
}
