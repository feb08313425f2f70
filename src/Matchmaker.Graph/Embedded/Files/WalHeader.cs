using System.Buffers.Binary;

namespace Matchmaker.Graph.Embedded.Files;

/// <summary>
/// The header of SQLite's write-ahead log (WAL). SQLite takes a log whose header makes no sense for an empty one and
/// overwrites it, which would lose the commits in it without a word. See “The WAL file format” at sqlite.org.
/// </summary>
internal static class WalHeader
{
    private const int Size = 32,
        Summed = 24;
    private const uint LittleEndianSums = 0x377F0682,
        BigEndianSums = 0x377F0683;
    private const int PageSizeAt = 8;

    /// <summary>The head of the database file tells its page size in two bytes, where 1 stands for 65536.</summary>
    private const int PageSizeOfFileAt = 16,
        FileHeadRead = 18;

    /// <summary>
    /// Whether the log can be read as the one of this file; one that is too short to hold a commit can.
    /// </summary>
    public static bool Fits(string log, string file)
    {
        Span<byte> head = stackalloc byte[Size];
        // A file system may show a log as zeros that a machine had no time to write; none of it was ever acknowledged.
        if (!Read(log, head) || !head.ContainsAnyExcept((byte)0))
            return true;
        var magic = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (magic is not (LittleEndianSums or BigEndianSums))
            return false;
        var written = (
            BinaryPrimitives.ReadUInt32BigEndian(head[Summed..]),
            BinaryPrimitives.ReadUInt32BigEndian(head[(Summed + 4)..])
        );
        if (Sums(head[..Summed], magic == BigEndianSums) != written)
            return false;

        Span<byte> of = stackalloc byte[FileHeadRead];
        if (!Read(file, of))
            return true;
        var size = BinaryPrimitives.ReadUInt16BigEndian(of[PageSizeOfFileAt..]);
        return BinaryPrimitives.ReadUInt32BigEndian(head[PageSizeAt..]) == (size == 1 ? 65536u : size);
    }

    private static (uint First, uint Second) Sums(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var (first, second) = (0u, 0u);
        for (var i = 0; i < bytes.Length; i += 8)
        {
            first += Word(bytes[i..]) + second;
            second += Word(bytes[(i + 4)..]) + first;
        }
        return (first, second);

        uint Word(ReadOnlySpan<byte> at) =>
            bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);
    }

    private static bool Read(string path, Span<byte> into)
    {
        using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            bufferSize: 0
        );
        return file.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;
    }
}
