using Matchmaker.Domain;

namespace Matchmaker.Graph.Embedded.Reading;

/// <summary>
/// The total order of a list for keyset pagination: an expression that is never null, ties broken by id.
/// </summary>
internal sealed record EmbeddedSort(string Key, bool Descending)
{
    public static EmbeddedSort Ascending(string key) => new(key, false);

    public static EmbeddedSort Latest(string key) => new(key, true);

    public string OrderBy => Descending ? "sort DESC, id" : "sort, id";

    /// <summary>
    /// The bound on the key alone lets an index on an expression start there, which a comparison of pairs does not.
    /// </summary>
    public string After =>
        Descending
            ? "(sort <= @afterSort AND (sort < @afterSort OR id > @afterId))"
            : "(sort >= @afterSort AND (sort > @afterSort OR id > @afterId))";
}

/// <summary>Where a keyset page starts: after these keys, or at the beginning where there are none.</summary>
internal sealed record PageStart(string? Sort, string? Id)
{
    /// <summary>Null where the cursor is none of this list.</summary>
    public static PageStart? Of(PageRequest page, string list) =>
        page.After is null ? new(null, null)
        : Cursor.Read(page.After, list) is [{ } sort, { } id] ? new(sort, id)
        : null;
}
