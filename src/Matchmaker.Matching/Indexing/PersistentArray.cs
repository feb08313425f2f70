namespace Matchmaker.Matching.Indexing;

/// <summary>
/// A persistent (immutable, structure-sharing) array: a change copies the pages it touches (copy on write), so a reader
/// keeps the values of its revision.
/// </summary>
public sealed class PersistentArray<T>
{
    // Values on a page, which a change copies whole: 2 KB of references. Doubled, a change copies twice as much and the
    // table of pages is half as long.
    private const int PageSize = 256;
    private static readonly T[] Nothing = new T[PageSize];
    private readonly T[][] _pages;

    private PersistentArray(T[][] pages) => _pages = pages;

    public PersistentArray()
        : this([]) { }

    /// <summary>The default for a number that has none.</summary>
    public T this[int number] =>
        (uint)number / PageSize is var page && page < _pages.Length ? _pages[page][number % PageSize] : Nothing[0];

    /// <summary>All of them by number, the defaults between them included.</summary>
    public IEnumerable<T> Values => _pages.SelectMany(page => page);

    /// <summary>The next values while they are made; for one thread.</summary>
    public sealed class PersistentArrayBuilder(PersistentArray<T> from)
    {
        private T[][] _pages = [.. from._pages];
        private bool[] _own = new bool[from._pages.Length];

        public ref T this[int number]
        {
            get
            {
                var page = number / PageSize;
                if (page >= _pages.Length)
                    Grow(page + 1);
                if (!_own[page])
                    (_pages[page], _own[page]) = ([.. _pages[page]], true);
                return ref _pages[page][number % PageSize];
            }
        }

        public PersistentArray<T> Build()
        {
            Array.Clear(_own);
            return new([.. _pages]);
        }

        private void Grow(int pages)
        {
            var before = _pages.Length;
            Array.Resize(ref _pages, Math.Max(pages, before + before / 8));
            Array.Resize(ref _own, _pages.Length);
            _pages.AsSpan(before).Fill(Nothing);
        }
    }
}
