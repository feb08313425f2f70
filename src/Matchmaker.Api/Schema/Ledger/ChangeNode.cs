using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Accounts;
using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.History;

namespace Matchmaker.Api.Schema.Ledger;

[Name("Change")]
[Description("A change of a record, as the audit trail has it. It is written with what it changed and never altered.")]
public sealed class ChangeNode(RecordChange change)
{
    private static readonly LoadedValue<AccountNode?> NoAccount = new(null);

    [Description("The revision of the whole store that it produced.")]
    public long Revision => change.Revision;

    [Description("When the change was committed.")]
    public DateTimeOffset At => change.At;

    [Description("The name of who made it, as it was then, with the API token that was used.")]
    public string By(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(change.By, lang);

    [Description("The account that made it; null for the product itself and for the reference data.")]
    public IDataLoaderResult<AccountNode?> Account([FromServices] AccountById accounts) =>
        change.Account is { } id ? accounts.Load(id) : NoAccount;

    [Description(
        "What was done, in the product's words, and the reason that was given (\"advanceEngagement: "
            + "Proposed → Accepted\"): for programs. For people there are action, note and fieldChanges."
    )]
    public string Reason => change.Recorded;

    [Description("What was done, in words for people, as \"退回修改稿\".")]
    public string Action(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(change.Action, lang);

    [Description("Why, in the words of who made it; null where nobody said anything.")]
    public string? Note => change.Note;

    [ListOf(300)]
    [Description("What differs from the version before, in words; empty for a new record and for one that is gone.")]
    public IEnumerable<FieldChangeNode> FieldChanges => change.Fields.Select(f => new FieldChangeNode(f));

    [Description("The version of the record that the change made.")]
    public int Version => change.Version;

    [Description("Whether the change made the record.")]
    public bool Created => change.Kind is ChangeKind.Created;

    [Description("Whether the change removed the record.")]
    public bool Removed => change.Kind is ChangeKind.Removed;
}

[Name("FieldChange")]
[Description("A field that has another value since, or one item that a list of the record gained or lost.")]
public sealed class FieldChangeNode(FieldChange change)
{
    [Description("What the field is called, as \"截止日期\".")]
    public string Field(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(change.Field, lang);

    [Description("The value before, in words; null where there was none.")]
    public string? Was(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(change.Was, lang);

    [Description("The value since, in words; null where there is none any more.")]
    public string? Now(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(change.Now, lang);
}

[Description("A page of changes, the newest first.")]
public sealed class ChangeConnection(Page<RecordChange> page, PageRequest asked)
    : ConnectionOf<ChangeEdge, ChangeNode>(
        [.. page.Edges.Select(e => new ChangeEdge(e.Cursor, new ChangeNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("A change and its place in a list.")]
public sealed class ChangeEdge(string cursor, ChangeNode node) : EdgeOf<ChangeNode>(cursor, node);
