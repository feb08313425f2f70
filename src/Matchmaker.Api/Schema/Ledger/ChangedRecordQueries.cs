using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Ledger;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.ChangedRecords)]
    [Description(
        "The records that have changed after a revision, for a program that keeps a copy: each once, as you may know "
            + "it now, in the order of their last changes. Begin with after: 0, keep the revision of the last page, "
            + "and give it the next time. You must be signed in."
    )]
    public static async Task<ChangedRecordConnection?> Changes(
        IResolveFieldContext context,
        [FromServices] ChangedRecordPages pages,
        [FromServices] Caller caller,
        [Description("The revision of the last page that you have read; 0 at the beginning.")] long? after = 0,
        [Description("The kinds of records to be told of; all when absent.")] IReadOnlyList<RecordKind>? kinds = null,
        [Description("How many, 1 to 100. Those that you may not know of count, so that a page may have fewer.")]
            int? first = 100,
        [Description("The endCursor of the page before, with the same after.")] string? cursor = null
    )
    {
        if (!caller.SignedIn)
            throw ResultUnwrapping.Refused(UserError.Unauthenticated);
        if (after is not >= 0)
            throw ResultUnwrapping.Refused(NoRevision);
        ListArguments.Lists(kinds?.Count);
        return await pages.PageAsync(
            new ChangedRecordQuery(after.Value, kinds, cursor),
            context.Page(first, null),
            context.CancellationToken
        );
    }

    // Null comes from a page that has no revision to go on from: taken for 0, it would begin again for ever.
    private static readonly UserError NoRevision = UserError.Invalid(
        "after 应是一个修订号，不小于 0。本页没有 revision 时，请用 cursor 继续。",
        "after is a revision, 0 or more. Where a page has no revision, go on with cursor.",
        "after"
    );
}
