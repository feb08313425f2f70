using System.Globalization;
using Matchmaker.Domain;

namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>
/// The total order of a list for keyset pagination: a text or a rank (see <see cref="Shapes.SortRank"/>), always
/// ascending, ties by id, as its index is.
/// </summary>
internal sealed class Neo4jSort
{
    private readonly bool _ranked;

    private Neo4jSort(bool ranked) => _ranked = ranked;

    public static readonly Neo4jSort ByText = new(false);
    public static readonly Neo4jSort ByRank = new(true);

    public (object Sort, string Id) Lowest => (_ranked ? long.MinValue : "", "");

    /// <summary>After which item the page starts; null where the cursor is none of this list.</summary>
    public (object Sort, string Id)? StartOf(PageRequest page, string list)
    {
        if (page.After is null)
            return Lowest;
        if (Cursor.Read(page.After, list) is not [{ } sort, { } id])
            return null;
        if (!_ranked)
            return (sort, id);
        return long.TryParse(sort, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rank)
            ? (rank, id)
            : null;
    }
}
