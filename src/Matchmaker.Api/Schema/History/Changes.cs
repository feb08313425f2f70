using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema;

[Name("Change")]
[Description("A change of a record, as the audit trail has it.")]
public sealed class ChangeNode(Change change)
{
    [Description("The revision of the whole store that it produced.")]
    public long Revision => change.Revision;

    [Description("When.")]
    public DateTimeOffset At => change.At;

    [Description("The name of who made it, as it was then.")]
    public string By => change.ByName;

    [Id, Description("The account that made it, or \"system\" or \"seed\".")]
    public string ById => change.By;

    [Description("What was done.")]
    public string Reason => change.Reason;

    [Description("The version of the record that it made.")]
    public int Version => change.Version;

    [Description("Whether the record was removed.")]
    public bool Removed => change is { Record: null, Unreadable: false };
}

[Description("A page of changes, the newest first.")]
public sealed class ChangeConnection(Page<Change> page, PageRequest asked) : ConnectionOf<ChangeEdge>(
    [.. page.Edges.Select(e => new ChangeEdge(e.Cursor, new ChangeNode(e.Node)))], PageInfo.Of(page, asked), page.Total);

[Description("A change and its place in a list.")]
public sealed class ChangeEdge(string cursor, ChangeNode node) : EdgeOf<ChangeNode>(cursor, node);

public sealed partial class Query
{
    [Cost(FieldCosts.StoreCall)]
    [Description("Who changed a record, when and why; the newest first. For staff and auditors.")]
    public static async Task<ChangeConnection> History(
        IResolveFieldContext context, [FromServices] IChangeFeed feed, [FromServices] Caller caller, [Id, Description("The record's id.")] string id,
        [Description(ListArgumentDescriptions.First)] int? first, [Description(ListArgumentDescriptions.After)] string? after)
    {
        if (caller.ToReadHistoryOf(id) is { } refusal) throw ResultUnwrapping.Refused(refusal);
        var page = context.Page(first, after);
        return new ChangeConnection(await feed.OfAsync(id, page, context.CancellationToken), page);
    }
}
