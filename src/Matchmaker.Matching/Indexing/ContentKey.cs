namespace Matchmaker.Matching.Indexing;

/// <summary>
/// A content hash of 128 bits, the same on every machine, so wide that no two contents of a store share it.
/// </summary>
internal readonly record struct ContentKey(ulong First, ulong Second)
{
    private static readonly ContentKey Nothing = new(14695981039346656037UL, 0);

    public static ContentKey Of(string text) => Nothing.And(text);

    /// <summary>Of this content with one more text after it; where one ends and the next begins counts.</summary>
    public ContentKey And(ReadOnlySpan<char> text)
    {
        var key = And((ulong)text.Length);
        var (first, second) = (key.First, key.Second);
        foreach (var c in text)
        {
            first = (first ^ c) * 1099511628211UL;
            second = (ulong.RotateLeft(second, 23) + c) * 0x9E3779B97F4A7C15UL;
        }
        return new(first, second);
    }

    public ContentKey And(double number) => And(BitConverter.DoubleToUInt64Bits(number));

    private ContentKey And(ulong number) => new((First ^ number) * 1099511628211UL, (ulong.RotateLeft(Second, 23) + number) * 0x9E3779B97F4A7C15UL);
}
