using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Schema.Accounts;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Ledger;

[Name("Change")]
[Description("A change of a record, as the audit trail has it. It is written with what it changed and never altered.")]
public sealed class ChangeNode(Change change)
{
    private static readonly LoadedValue<AccountNode?> NoAccount = new(null);

    [Description("The revision of the whole store that it produced.")]
    public long Revision => change.Revision;

    [Description("When the change was committed.")]
    public DateTimeOffset At => change.At;

    [Description("The name of who made it, as it was then, with the API token that was used.")]
    public string By => change.ByName;

    [Description("The account that made it; null for the product itself and for the reference data.")]
    public IDataLoaderResult<AccountNode?> Account([FromServices] AccountById accounts) =>
        RecordKinds.OfId(change.By)?.Kind is RecordKind.Account ? accounts.Load(change.By) : NoAccount;

    [Description(
        "What was done, in the product's words, and the reason that was given (\"advanceEngagement: "
            + "Proposed → Accepted\")."
    )]
    public string Reason => change.Reason;

    [Description("The version of the record that the change made.")]
    public int Version => change.Version;

    [Description("Whether the change removed the record.")]
    public bool Removed => change is { Record: null, Unreadable: false };
}

[Description("A page of changes, the newest first.")]
public sealed class ChangeConnection(Page<Change> page, PageRequest asked)
    : ConnectionOf<ChangeEdge, ChangeNode>(
        [.. page.Edges.Select(e => new ChangeEdge(e.Cursor, new ChangeNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("A change and its place in a list.")]
public sealed class ChangeEdge(string cursor, ChangeNode node) : EdgeOf<ChangeNode>(cursor, node);
