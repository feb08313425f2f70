namespace Matchmaker.Matching.Indexing;

/// <summary>
/// A persistent (immutable, structure-sharing) map of records by id. Each id has an interned number for good, by which
/// its record is found without the id being read.
/// </summary>
public sealed class ById<T> where T : class
{
    private readonly IdTable _ids;
    private readonly Paged<T?> _records;

    private ById(IdTable ids, Paged<T?> records) => (_ids, _records) = (ids, records);

    public ById() : this(new IdTable(), new Paged<T?>()) { }

    public IEnumerable<T> Values => _records.Values.OfType<T>();

    public T this[string id] => GetValueOrDefault(id) ?? throw new KeyNotFoundException(id);

    public T? GetValueOrDefault(string id) => _ids.Find(id) is >= 0 and var number ? _records[number] : null;

    /// <summary>Null for -1, which stands for no id.</summary>
    internal T? At(int number) => _records[number];

    /// <summary>The number of an id; -1 where it was never met.</summary>
    internal int Find(string id) => _ids.Find(id);

    /// <summary>The next records while they are made; for the one writer.</summary>
    internal sealed class Draft(ById<T> from)
    {
        private readonly Paged<T?>.Draft _records = new(from._records);

        /// <summary>The number of an id, whether there is a record of it or not.</summary>
        public int Number(string id) => from._ids.Number(id);

        public ref T? this[int number] => ref _records[number];

        public ById<T> Close() => new(from._ids, _records.Close());
    }
}
