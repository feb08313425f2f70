namespace Matchmaker.Domain.Matching.Index;

/// <summary>Counts by number, unchangeable: a change copies the pages it touches, so a reader keeps the counts of its revision.</summary>
public sealed class PagedCounts
{
    private const int PageSize = 256;
    private readonly int[][] _pages;

    private PagedCounts(int[][] pages) => _pages = pages;

    public static readonly PagedCounts Empty = new([]);

    public int this[int number] => number / PageSize is var page && page < _pages.Length ? _pages[page][number % PageSize] : 0;

    /// <summary>The counts after these steps, each plus or minus one by number.</summary>
    public PagedCounts With(IReadOnlyList<(int Number, int Step)> steps)
    {
        if (steps.Count == 0) return this;
        var needed = steps.Max(s => s.Number) / PageSize + 1;
        var pages = new int[Math.Max(needed, _pages.Length)][];
        _pages.CopyTo(pages, 0);
        var own = new bool[pages.Length];
        foreach (var (number, step) in steps)
        {
            var page = number / PageSize;
            if (!own[page])
            {
                pages[page] = (int[]?)pages[page]?.Clone() ?? new int[PageSize];
                own[page] = true;
            }
            pages[page][number % PageSize] += step;
        }
        for (var i = 0; i < pages.Length; i++) pages[i] ??= new int[PageSize];
        return new PagedCounts(pages);
    }
}
