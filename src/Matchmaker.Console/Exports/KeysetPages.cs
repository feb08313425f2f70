using System.Runtime.CompilerServices;
using Matchmaker.Domain;

namespace Matchmaker.Console.Exports;

/// <summary>Reads a whole list page by page, so that no more than one page of it is in memory.</summary>
public static class KeysetPages
{
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

    /// <summary>The items themselves.</summary>
    public static IAsyncEnumerable<T> ItemsAsync<T>(Func<PageRequest, CancellationToken, Task<Page<T>>> read) =>
        LinesAsync(read, (items, _) => Task.FromResult(items));
}
