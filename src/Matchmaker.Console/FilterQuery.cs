using Matchmaker.Console.Parts.Fields;
using Matchmaker.Domain;
using Matchmaker.Domain.SavedViews;
using Matchmaker.Domain.Text;

namespace Matchmaker.Console;

/// <summary>
/// Parses filters from a page's query string. What is not understood narrows nothing, since an address can be typed by
/// hand.
/// </summary>
public static class FilterQuery
{
    public static string? Text(string? value) =>
        PlainText.TidyOrNull(value) is { } text ? PlainText.Cut(text, 200) : null;

    public static IReadOnlyList<string>? Ids(string? value) => Text(value) is { } id ? [id] : null;

    /// <summary>Ids that are joined by commas, at most ten, without those that nobody knows.</summary>
    public static IReadOnlyList<string> Many(string? value, Func<string, bool> known) =>
        [.. (PlainText.TidyOrNull(value) ?? "").Split(',').Distinct(StringComparer.Ordinal).Where(known).Take(10)];

    public static IReadOnlyList<T>? Values<T>(string? value)
        where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var one) ? [one] : null;

    /// <summary>A day as people write it, see <see cref="DateText"/>.</summary>
    public static DateOnly? Day(string? value) => DateText.Read(value).Value;

    /// <summary>The query string of filters, percent-encoded; those that are empty are left out.</summary>
    public static string Write(params (string Name, string? Value)[] filters) =>
        string.Join(
            '&',
            filters.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value!)}")
        );

    /// <summary>The address of a list as a table or a board.</summary>
    /// <param name="query">As <see cref="Write"/> makes it.</param>
    public static string Address(string page, string query, ViewLayout layout)
    {
        string?[] parts = [query, layout is ViewLayout.Board ? "layout=board" : null];
        var whole = string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p)));
        return whole.Length == 0 ? page : $"{page}?{whole}";
    }

    /// <summary>
    /// The page after this cursor, with the count of the whole list; the first one, which says so, where the cursor is
    /// none of this list.
    /// </summary>
    public static async Task<Page<T>> PageAsync<T>(string? after, Func<PageRequest, Task<Page<T>>> read)
    {
        var first = new PageRequest(WithTotal: true);
        if (Text(after) is null)
            return await read(first);
        var page = await read(first with { After = after });
        return page.Refusal is null ? page : await read(first) with { Refusal = page.Refusal };
    }
}
