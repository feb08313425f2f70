using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Indexing;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// A persisted index: what an earlier run made of the texts of all documents, so that a start need not take them apart
/// again. Records are not in it: they come from the store, and what was made of a document is used only where its
/// content hash is the same. So changes since it was saved cost their own documents alone, and an index of another
/// store is of no use and no harm. One that was cut short or altered, that was written by another build of this
/// program, or that knows more commits than the store, is not read at all.
/// </summary>
internal sealed class PersistedIndex
{
    // "MMX1": the first bytes of the file.
    private const uint Mark = 0x31584D4D;

    // Bytes of the digest, of the head of the file, and of a block that is read or written at once. A doubled block
    // costs a megabyte more memory and saves next to no time.
    private const int HashSize = SHA256.HashSizeInBytes,
        HeadSize = sizeof(uint) + 16 + 2 * sizeof(long),
        BlockSize = 1 << 20;

    private PersistedIndex(Vocabulary terms, EmbeddingSpace space) =>
        (Terms, Texts) = (terms, new TextInterner(terms, space));

    public Vocabulary Terms { get; }
    public TextInterner Texts { get; }
    public PersistedSegments Firms { get; } = new();
    public PersistedSegments Demands { get; } = new();
    public PersistedSegments Supplies { get; } = new();

    /// <summary>The documents that were taken over.</summary>
    public int Taken { get; private set; }

    /// <summary>Puts a document where one of the same content was; false where none was.</summary>
    public bool Take(PersistedSegments among, ContentHash content, Document document)
    {
        if (!among.Take(content, document))
            return false;
        Taken++;
        return true;
    }

    /// <summary>Null for what is not to be used.</summary>
    /// <param name="from">Whole, from its beginning.</param>
    /// <param name="revision">The store's: an index that is ahead of it is of a store that was set back.</param>
    public static PersistedIndex? Read(Stream from, long revision, EmbeddingSpace space)
    {
        if (from.Length < HeadSize + HashSize)
            return null;
        using var reader = new BinaryReader(from);
        if (
            reader.ReadUInt32() != Mark
            || new Guid(reader.ReadBytes(16)) != Build
            || reader.ReadInt64() > revision
            || reader.ReadInt64() != from.Length
        )
            return null;
        if (!IsWhole(from))
            return null;
        from.Position = HeadSize;

        var saved = new PersistedIndex(new Vocabulary(Array<ulong>(reader)), space);
        var keys = Array<ContentHash>(reader);
        foreach (var key in keys)
            saved.Texts.Restore(key, Array<byte>(reader));
        foreach (var segments in new[] { saved.Firms, saved.Demands, saved.Supplies })
        {
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var contents = Array<ContentHash>(reader);
                segments.Add(
                    new Segment(
                        new Document[contents.Length],
                        Array<int>(reader),
                        Array<int>(reader),
                        Array<ushort>(reader),
                        Array<byte>(reader)
                    ),
                    contents
                );
            }
        }
        return saved;
    }

    /// <summary>Writes what a snapshot knows, from any thread, while the engine goes on.</summary>
    public static void Write(MatchSnapshot snapshot, Stream to)
    {
        using (var writer = new BinaryWriter(to, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(Build.ToByteArray());
            writer.Write(snapshot.Revision);
            // The length is known at last; a file without it was cut short.
            writer.Write(0L);

            Write(writer, snapshot.Statistics.Terms.Features());
            var texts = TextsOf(snapshot);
            Write(writer, texts.Keys.ToArray());
            foreach (var packed in texts.Values)
                Write(writer, packed);
            foreach (var index in new[] { snapshot.Firms, snapshot.Demands, snapshot.Supplies })
            {
                writer.Write(index.Segments.Length);
                foreach (var segment in index.Segments)
                    Write(writer, segment, snapshot);
            }
            writer.Flush();
        }
        to.Position = HeadSize - sizeof(long);
        to.Write(BitConverter.GetBytes(to.Length + HashSize));
        to.Position = 0;
        var hash = SHA256.HashData(to);
        to.Write(hash);
    }

    private static void Write(BinaryWriter writer, Segment segment, MatchSnapshot snapshot)
    {
        Write(
            writer,
            System.Array.ConvertAll(
                segment.Documents,
                d => snapshot.IsCurrent(d) ? Postings.ContentOf((StatedDocument)d, snapshot.Catalogue) : default
            )
        );
        Write(writer, segment.Terms);
        Write(writer, segment.Starts);
        Write(writer, segment.Places);
        Write(writer, segment.Impacts);
    }

    private static Dictionary<ContentHash, byte[]> TextsOf(MatchSnapshot snapshot)
    {
        var texts = new Dictionary<ContentHash, byte[]>();
        foreach (var document in snapshot.FirmById.Values.Concat<StatedDocument>(snapshot.ProjectById.Values))
        {
            foreach (var (text, words) in document.Texts.Index())
                texts.TryAdd(ContentHash.Of(words), document.Encoded.Packed(text));
        }
        return texts;
    }

    // Each build has its own number, made from all that is in it, tables and word vectors too: whatever another build
    // would make of a text is not known to this one.
    private static Guid Build => typeof(PersistedIndex).Module.ModuleVersionId;

    private static bool IsWhole(Stream from)
    {
        from.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[BlockSize];
        var left = from.Length - HashSize;
        while (left > 0)
        {
            var read = block.AsSpan(0, (int)Math.Min(left, block.Length));
            from.ReadExactly(read);
            hash.AppendData(read);
            left -= read.Length;
        }
        var written = new byte[HashSize];
        from.ReadExactly(written);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(written);
    }

    private static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        for (var i = 0; i < values.Length; i += BlockSize)
            writer.Write(MemoryMarshal.AsBytes(values.AsSpan(i, Math.Min(BlockSize, values.Length - i))));
    }

    private static T[] Array<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        for (var i = 0; i < values.Length; i += BlockSize)
            reader.BaseStream.ReadExactly(
                MemoryMarshal.AsBytes(values.AsSpan(i, Math.Min(BlockSize, values.Length - i)))
            );
        return values;
    }
}
