using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Accounts;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.SavedViews;

namespace Matchmaker.Api.Schema.SavedViews;

[Name("SavedView")]
[Implements(typeof(INode))]
[Description(
    "A list as somebody wants to find it again: its filter, order, layout and columns. It holds how to ask and never "
        + "what was answered."
)]
public sealed class SavedViewNode(SavedView view) : INode
{
    [Id, Description("The global id, for updateSavedView, removeSavedView and node(id).")]
    public string Id => view.Id;

    [Description(
        "Goes up by one with each change. Pass it as version when you change the view: if somebody was "
            + "faster, the answer is CONFLICT and nothing is overwritten."
    )]
    public int Version => view.Version;

    [Description("The account that made the view and alone may change it.")]
    public IDataLoaderResult<AccountNode> Owner([FromServices] AccountOfRecord accounts) => accounts.Load(view.Account);

    [Description("What its owner calls it.")]
    public string Name => view.Name;

    [Description("Which of the product's lists opens with it; it never changes.")]
    public ViewedList List => view.List;

    [Description(
        "Filter and order as the query string of the list's address holds them, without the question mark; empty for "
            + "the whole list."
    )]
    public string Query => view.Query;

    [Description("Whether it shows a table or a board.")]
    public ViewLayout Layout => view.Layout;

    [ListOf(10)]
    [Description("The columns from left to right; empty for the list's own.")]
    public IReadOnlyList<string> Columns => view.Columns;

    [Description("Who finds it beside its owner.")]
    public ViewSharing Sharing => view.Sharing;

    [Description("When it was made by its owner.")]
    public DateTimeOffset CreatedAt => view.CreatedAt;

    [Description("Whether you may do it now: updateSavedView.")]
    public bool ViewerCanUpdate([FromServices] Caller caller) => caller.MayWrite && caller.ToChange(view) is null;

    [Description("Whether you may do it now: removeSavedView.")]
    public bool ViewerCanRemove([FromServices] Caller caller) => caller.MayWrite && caller.ToRemove(view) is null;
}

/// <summary>Saved views are told to their owners and to those with whom they are shared.</summary>
public sealed class SavedViewNodes(ISavedViews views, Caller caller) : INodesOf
{
    public string Prefix => "view";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        SavedViewAudience.Of(caller) is { } audience
            ? (await views.ByIdsAsync(ids, audience, ct)).Select(v => new SavedViewNode(v))
            : [];
}

[Description("A page of saved views, in the order of their names.")]
public sealed class SavedViewConnection(Page<SavedView> page, PageRequest asked)
    : ConnectionOf<SavedViewEdge, SavedViewNode>(
        [.. page.Edges.Select(e => new SavedViewEdge(e.Cursor, new SavedViewNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("A saved view and its place in a list.")]
public sealed class SavedViewEdge(string cursor, SavedViewNode node) : EdgeOf<SavedViewNode>(cursor, node);
