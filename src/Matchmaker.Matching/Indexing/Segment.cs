namespace Matchmaker.Matching.Indexing;

/// <summary>
/// Something that can be found, in one version: a later version of the same thing is another document.
/// </summary>
public abstract class Document(string id)
{
    public string Id { get; } = id;

    private long _until = long.MaxValue;

    /// <summary>Where it lies; only the one writer reads and sets it.</summary>
    internal Segment? Home { get; set; }

    /// <summary>
    /// Whether the snapshot of this number still has it: an index may hold what has been replaced or removed since.
    /// </summary>
    public bool IsIn(long snapshot) => Volatile.Read(ref _until) > snapshot;

    /// <summary>It has been replaced or removed from this snapshot on; those who read an older one keep it.</summary>
    internal void EndBefore(long snapshot) => Volatile.Write(ref _until, snapshot);
}

/// <summary>A feature of a document.</summary>
/// <param name="Impact">1 to 255: how much the document is about it, whatever the other documents are.</param>
public readonly record struct Posting(ulong Feature, byte Impact);

/// <summary>
/// An unchangeable inverted index of at most 65,536 documents: for each term the documents that have it, in order, with
/// their impact, in arrays of numbers.
/// </summary>
internal sealed class Segment(Document[] documents, int[] terms, int[] starts, ushort[] places, byte[] impacts)
{
    /// <summary>
    /// Documents of a segment, fixed by the 16 bits that number them: half the memory of postings that wider numbers
    /// would take.
    /// </summary>
    public const int MostDocuments = ushort.MaxValue + 1;

    public Document[] Documents { get; } = documents;

    /// <summary>The terms that have a list, in ascending order.</summary>
    public int[] Terms { get; } = terms;

    /// <summary>Where each list starts, and at last where the lists end.</summary>
    public int[] Starts { get; } = starts;
    public ushort[] Places { get; } = places;
    public byte[] Impacts { get; } = impacts;

    /// <summary>The largest impact of each list.</summary>
    public byte[] Most { get; } = MostOf(starts, impacts);

    /// <summary>
    /// How many of the documents have been replaced or removed; only the one writer reads and sets it.
    /// </summary>
    public int Dead { get; set; }

    /// <summary>Which list is that of a term; negative where it has none here.</summary>
    public int Find(int term) => Array.BinarySearch(Terms, term);

    private static byte[] MostOf(int[] starts, byte[] impacts)
    {
        var most = new byte[starts.Length - 1];
        for (var list = 0; list < most.Length; list++)
        {
            foreach (var impact in impacts.AsSpan(starts[list]..starts[list + 1]))
                most[list] = Math.Max(most[list], impact);
        }
        return most;
    }
}
