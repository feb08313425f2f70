using System.ComponentModel;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Paging;

[Description("Where a page lies in its list, and the cursors to go on with.")]
public sealed record PageInfo(
    [property: Description("Whether more items follow after this page.")] bool HasNextPage,
    [property: Description(
        "The cursor of the last item: give it as after to get the next page. Null when the page is empty."
    )]
        string? EndCursor,
    [property: Description("Whether the page was asked for with after, so that there are earlier items.")]
        bool HasPreviousPage,
    [property: Description("The cursor of the first item; null when the page is empty.")] string? StartCursor
)
{
    /// <summary>
    /// Every connection has one, so that no page of a cursor that is none of its list is shown as if there were nothing
    /// in it.
    /// </summary>
    internal static PageInfo Of<T>(Page<T> page, PageRequest asked) =>
        page.Refusal is { } refusal
            ? throw ResultUnwrapping.Refused(refusal)
            : new(
                page.HasNext,
                page.Edges.Count > 0 ? page.Edges[^1].Cursor : null,
                asked.After is not null,
                page.Edges.Count > 0 ? page.Edges[0].Cursor : null
            );
}

/// <summary>A page of a list as Relay has it; each concept closes it under its own name.</summary>
public abstract class ConnectionOf<TEdge, TNode>(IReadOnlyList<TEdge> edges, PageInfo pageInfo, int? totalCount)
    where TEdge : EdgeOf<TNode>
    where TNode : class
{
    [Description("The items of the page, each with its cursor.")]
    public IReadOnlyList<TEdge> Edges => edges;

    [Description("The items of the page without their cursors, for clients that page by pageInfo alone.")]
    public IEnumerable<TNode> Nodes => edges.Select(e => e.Node);

    [Description("Where the page lies in its list, and the cursor to go on with.")]
    public PageInfo PageInfo => pageInfo;

    [Cost(FieldCosts.TotalCount)]
    [Description(
        "How many items the whole list has, on all pages. It is counted only when it is asked for, which "
            + "costs 100 points."
    )]
    public int TotalCount =>
        totalCount ?? throw new InvalidOperationException("A list whose count is asked for has to be counted.");
}

/// <summary>One item of a page.</summary>
public abstract class EdgeOf<TNode>(string cursor, TNode node)
    where TNode : class
{
    [Description(
        "The place of the item in its list: give it as after to get what follows. It holds for this list "
            + "in this order alone."
    )]
    public string Cursor => cursor;

    [Description("The item itself, the same as in nodes.")]
    public TNode Node => node;
}
