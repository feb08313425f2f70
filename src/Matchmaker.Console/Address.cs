using Matchmaker.Domain;

namespace Matchmaker.Console;

/// <summary>Filters as they stand in a page's address. What is not understood narrows nothing: an address can be typed by hand.</summary>
public static class Address
{
    public static string? Text(string? value) => PlainText.TidyOrNull(value) is { } text ? PlainText.Cut(text, 200) : null;

    public static IReadOnlyList<string>? Ids(string? value) => Text(value) is { } id ? [id] : null;

    public static IReadOnlyList<T>? Values<T>(string? value) where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var one) ? [one] : null;

    public static DateOnly? Day(string? value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) ? day : null;

    /// <summary>The page after this cursor, with the count of the whole list; the first one where the cursor is none of ours.</summary>
    public static PageRequest Page(string? after) => PageRequest.Of(PageRequest.Usual, Text(after) is null ? null : after, withTotal: true).Value ?? new(WithTotal: true);
}
