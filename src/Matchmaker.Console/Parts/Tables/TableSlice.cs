namespace Matchmaker.Console.Parts.Tables;

/// <summary>What a table asks its source for.</summary>
/// <param name="After">The cursor of the last row that it has; null for the first rows.</param>
/// <param name="Sort">Null for the source's own order.</param>
public sealed record TableRequest(string? After, TableSort? Sort);

/// <summary>A part of a list, cut at a cursor (keyset paging).</summary>
/// <param name="Next">The cursor after which the list goes on; null at its end.</param>
/// <param name="Total">How many rows the whole list has, where that is known.</param>
public sealed record TableSlice<T>(IReadOnlyList<T> Rows, string? Next, int? Total = null);

/// <summary>The order of a table: by the key of a column, upwards or downwards.</summary>
public sealed record TableSort(string Key, bool Descending)
{
    /// <summary>As it stands in an address: "name", or "-name" for downwards.</summary>
    public override string ToString() => Descending ? $"-{Key}" : Key;

    public static TableSort? Parse(string? text) =>
        text switch
        {
            null or "" or "-" => null,
            ['-', .. var key] => new(key, true),
            _ => new(text, false),
        };
}
