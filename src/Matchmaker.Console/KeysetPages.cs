using System.Runtime.CompilerServices;
using Matchmaker.Domain;

namespace Matchmaker.Console;

/// <summary>Reads a list page by page, since no question to a store is longer than a page.</summary>
public static class KeysetPages
{
    /// <summary>The whole list, of which no more than one page is in memory.</summary>
    /// <param name="read">Answers with a page of the list.</param>
    /// <param name="lines">Makes lines of the items of a page, with the names that they need, at once for all.</param>
    public static async IAsyncEnumerable<TLine> LinesAsync<T, TLine>(
        Func<PageRequest, CancellationToken, Task<Page<T>>> read,
        Func<IReadOnlyList<T>, CancellationToken, Task<IReadOnlyList<TLine>>> lines,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        string? after = null;
        do
        {
            var page = await read(new PageRequest(PageRequest.Most, after), ct);
            foreach (var line in await lines([.. page.Items], ct))
                yield return line;
            after = page.HasNext ? page.Edges[^1].Cursor : null;
        } while (after is not null);
    }

    /// <summary>The items of the whole list themselves.</summary>
    public static IAsyncEnumerable<T> ItemsAsync<T>(Func<PageRequest, CancellationToken, Task<Page<T>>> read) =>
        LinesAsync(read, (items, _) => Task.FromResult(items));

    /// <summary>The beginning of the list, with the count of all of it.</summary>
    /// <param name="most">Items read at most, a whole number of pages.</param>
    public static async Task<(IReadOnlyList<T> Items, int Total)> BeginningAsync<T>(
        int most,
        Func<PageRequest, CancellationToken, Task<Page<T>>> read,
        CancellationToken ct
    )
    {
        var page = await read(new PageRequest(PageRequest.Most, WithTotal: true), ct);
        var (items, total) = (page.Items.ToList(), page.Total ?? page.Edges.Count);
        while (page.HasNext && items.Count < most)
        {
            page = await read(new PageRequest(PageRequest.Most, page.Edges[^1].Cursor), ct);
            items.AddRange(page.Items);
        }
        return (items, total);
    }
}
