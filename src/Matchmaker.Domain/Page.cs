using System.Text;
using System.Text.Json;

namespace Matchmaker.Domain;

/// <summary>The part of a list that is asked for.</summary>
/// <param name="First">How many, 1 to <see cref="Most"/>.</param>
/// <param name="After">The cursor of the item before the first one wanted; null for the start.</param>
/// <param name="WithTotal">Whether the count of the whole list is wanted: it costs the store a scan.</param>
public sealed record PageRequest(int First = PageRequest.Usual, string? After = null, bool WithTotal = false)
{
    public const int Usual = 20;
    public const int Most = 100;

    /// <summary>Fails with INVALID when <paramref name="first"/> is out of range or the cursor is not one of ours.</summary>
    public static Result<PageRequest> Of(int? first, string? after, bool withTotal = false) => (first, after) switch
    {
        (< 1 or > Most, _) => UserError.Invalid($"first 应在 1 到 {Most} 之间。", $"first must be between 1 and {Most}.", "first"),
        (_, { } cursor) when Cursor.Read(cursor) is null =>
            UserError.Invalid("after 不是有效的游标，请用上一页返回的 endCursor。", "after is not a cursor of ours; use the endCursor of the page before.", "after"),
        _ => new PageRequest(first ?? Usual, after, withTotal),
    };
}

public sealed record Edge<T>(string Cursor, T Node);

/// <summary>A slice of a list in its total order.</summary>
/// <param name="Total">The count of the whole list, when it was asked for.</param>
public sealed record Page<T>(IReadOnlyList<Edge<T>> Edges, bool HasNext, int? Total)
{
    public static readonly Page<T> Empty = new([], false, 0);
    public IEnumerable<T> Items => Edges.Select(e => e.Node);
}

/// <summary>Keyset cursors: the sort keys of an item, the id last, so that a page continues where it stopped whatever was inserted since.</summary>
public static class Cursor
{
    public static string Of(params string?[] keys) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(keys)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The keys, or null when the text is not a cursor.</summary>
    public static string?[]? Read(string cursor)
    {
        if (cursor.Length is 0 or > 2048) return null;
        var base64 = cursor.Replace('-', '+').Replace('_', '/');
        base64 = base64.PadRight((base64.Length + 3) / 4 * 4, '=');
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length)) return null;
        try
        {
            return JsonSerializer.Deserialize<string?[]>(Encoding.UTF8.GetString(bytes, 0, length));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
