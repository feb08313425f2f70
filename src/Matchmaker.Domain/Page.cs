namespace Matchmaker.Domain;

/// <summary>The part of a list that is asked for.</summary>
/// <param name="First">How many, 1 to <see cref="Most"/>.</param>
/// <param name="After">The cursor of the item before the first one wanted; null for the start.</param>
/// <param name="WithTotal">Whether the count of the whole list is wanted: it costs the store a scan.</param>
public sealed record PageRequest(int First = PageRequest.Usual, string? After = null, bool WithTotal = false)
{
    /// <summary>
    /// Items of a page where none are asked for: what a reader takes in without scrolling far. Set by hand; doubled,
    /// lists cost twice as much where nobody chose.
    /// </summary>
    public const int Usual = 20;

    /// <summary>
    /// Items of a page at most. Set by hand: it bounds what one question reads; doubled, it may cost twice as much.
    /// </summary>
    public const int Most = 100;

    /// <summary>
    /// Fails with INVALID when <paramref name="first"/> is out of range or the cursor is not one of ours.
    /// </summary>
    public static Result<PageRequest> Of(int? first, string? after, bool withTotal = false) =>
        (first, after) switch
        {
            ({ } asked, _) when asked is < 1 or > Most => UserError.Invalid(
                $"first 应在 1 到 {Most} 之间。",
                $"first must be between 1 and {Most}.",
                "first"
            ),
            (_, { } cursor) when !Cursor.IsOne(cursor) => Cursor.Refusal,
            _ => new PageRequest(first ?? Usual, after, withTotal),
        };
}

public sealed record Edge<T>(string Cursor, T Node);

/// <summary>A slice of a list in its total order.</summary>
/// <param name="Total">The count of the whole list, when it was asked for.</param>
public sealed record Page<T>(IReadOnlyList<Edge<T>> Edges, bool HasNext, int? Total)
{
    public static readonly Page<T> Empty = new([], false, 0);

    /// <summary>Instead of a page: it was to start after a cursor that is none of this list.</summary>
    public static readonly Page<T> Refused = new([], false, null) { Refusal = Cursor.Refusal };

    /// <summary>INVALID where the cursor asked for is none of this list; whoever shows the page says so.</summary>
    public UserError? Refusal { get; init; }

    public IEnumerable<T> Items => Edges.Select(e => e.Node);

    /// <summary>The same slice of a list whose items stand for something else.</summary>
    public Page<TOther> Select<TOther>(Func<T, TOther> of) =>
        new([.. Edges.Select(e => new Edge<TOther>(e.Cursor, of(e.Node)))], HasNext, Total) { Refusal = Refusal };
}
