namespace Matchmaker.Matching.Indexing;

/// <summary>
/// A persistent (immutable, structure-sharing) map of records by id. Each id has an interned number for good, by which
/// its record is found without the id being read.
/// </summary>
public sealed class PersistentMap<T>
    where T : class
{
    private readonly IdInterner _ids;
    private readonly PersistentArray<T?> _records;

    private PersistentMap(IdInterner ids, PersistentArray<T?> records) => (_ids, _records) = (ids, records);

    public PersistentMap()
        : this(new IdInterner(), new PersistentArray<T?>()) { }

    public IEnumerable<T> Values => _records.Values.OfType<T>();

    public T this[string id] => GetValueOrDefault(id) ?? throw new KeyNotFoundException(id);

    public T? GetValueOrDefault(string id) => _ids.Find(id) is >= 0 and var number ? _records[number] : null;

    /// <summary>Null for -1, which stands for no id.</summary>
    internal T? At(int number) => _records[number];

    /// <summary>The number of an id; -1 where it was never met.</summary>
    internal int Find(string id) => _ids.Find(id);

    /// <summary>The next records while they are made; for the one writer.</summary>
    internal sealed class PersistentMapBuilder(PersistentMap<T> from)
    {
        private readonly PersistentArray<T?>.PersistentArrayBuilder _records = new(from._records);

        /// <summary>The number of an id, whether there is a record of it or not.</summary>
        public int GetOrAdd(string id) => from._ids.GetOrAdd(id);

        public ref T? this[int number] => ref _records[number];

        public PersistentMap<T> Build() => new(from._ids, _records.Build());
    }
}
