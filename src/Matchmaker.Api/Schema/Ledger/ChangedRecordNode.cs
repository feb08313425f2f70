using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Ledger;

/// <summary>
/// It has no field called id: a client's store would take it for the record itself, whose id it names.
/// </summary>
[Name("ChangedRecord")]
[Description("A record that has changed, as you may know it now.")]
public sealed class ChangedRecordNode(ChangedRecord changed, INode? node)
{
    [Description("The revision of the store at which it was changed last.")]
    public long Revision => changed.At.Revision;

    [Id]
    [Description("The id of the record, by which your copy is found.")]
    public string RecordId => changed.Id;

    [Description("The kind of record, so that a copy finds its table.")]
    public RecordKind Kind => changed.Kind;

    [Description("Whether it was removed from the store.")]
    public bool Removed => changed.Removed;

    [Description(
        "The record as it is now, which may be newer than the revision. Null where it was removed or is no longer "
            + "yours to know: drop your copy."
    )]
    public INode? Node => node;
}

[Description("A part of the change feed, the oldest change first.")]
public sealed class ChangedRecordConnection(
    IReadOnlyList<ChangedRecordEdge> edges,
    PageInfo pageInfo,
    int? totalCount,
    long? revision
) : ConnectionOf<ChangedRecordEdge, ChangedRecordNode>(edges, pageInfo, totalCount)
{
    [Description(
        "You have been told everything up to this revision: give it as after the next time. Null where the page ends "
            + "inside of one commit, as an import is: then go on with the endCursor, and the same after."
    )]
    public long? Revision => revision;
}

[Description("A changed record and its place in the feed.")]
public sealed class ChangedRecordEdge(string cursor, ChangedRecordNode node) : EdgeOf<ChangedRecordNode>(cursor, node);
