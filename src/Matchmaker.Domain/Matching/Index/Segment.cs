namespace Matchmaker.Domain.Matching.Index;

/// <summary>Something that can be found, in one version: a later version of the same thing is another document.</summary>
public abstract class Document(string id)
{
    public string Id { get; } = id;

    private long _until = long.MaxValue;

    /// <summary>Where it lies; only the one writer reads and sets it.</summary>
    internal Segment? Home { get; set; }

    /// <summary>Whether the snapshot of this number still has it: an index may hold what has been replaced or removed since.</summary>
    public bool IsIn(long snapshot) => Volatile.Read(ref _until) > snapshot;

    /// <summary>It has been replaced or removed from this snapshot on; those who read an older one keep it.</summary>
    internal void EndBefore(long snapshot) => Volatile.Write(ref _until, snapshot);
}

/// <summary>A feature of a document.</summary>
/// <param name="Impact">1 to 255: how much the document is about it, whatever the other documents are.</param>
public readonly record struct Posting(ulong Feature, byte Impact);

/// <summary>
/// An unchangeable inverted index of at most 65,536 documents: for each term the documents that have it, in order, with their impact,
/// in arrays of numbers. Impacts of every 64 neighbouring postings have their largest kept, so that whole blocks can be passed over.
/// </summary>
internal sealed class Segment(Document[] documents, int[] terms, int[] starts, ushort[] places, byte[] impacts)
{
    public const int MostDocuments = ushort.MaxValue + 1;
    private const int Block = 64;

    private readonly byte[] _blockMost = MostOf(impacts);

    public Document[] Documents { get; } = documents;
    public int[] Terms { get; } = terms;
    public int[] Starts { get; } = starts;
    public ushort[] Places { get; } = places;
    public byte[] Impacts { get; } = impacts;

    /// <summary>How many of the documents have been replaced or removed; only the one writer reads and sets it.</summary>
    public int Dead { get; set; }

    /// <summary>The postings of a term; empty where it has none here.</summary>
    public (int Start, int End) Find(int term)
    {
        var at = Array.BinarySearch(Terms, term);
        return at < 0 ? (0, 0) : (Starts[at], Starts[at + 1]);
    }

    /// <summary>An upper bound of the impacts from one posting to another.</summary>
    public byte Most(int start, int end)
    {
        if (start >= end) return 0;
        if (end - start <= Block) return MostIn(Impacts.AsSpan(start, end - start));
        return MostIn(_blockMost.AsSpan(start / Block, (end - 1) / Block - start / Block + 1));
    }

    private static byte[] MostOf(byte[] impacts)
    {
        var most = new byte[(impacts.Length + Block - 1) / Block];
        for (var i = 0; i < most.Length; i++) most[i] = MostIn(impacts.AsSpan(i * Block, Math.Min(Block, impacts.Length - i * Block)));
        return most;
    }

    private static byte MostIn(ReadOnlySpan<byte> impacts)
    {
        byte most = 0;
        foreach (var impact in impacts) most = Math.Max(most, impact);
        return most;
    }
}
