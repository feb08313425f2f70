using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Schema.FollowUps;
using Matchmaker.Api.Schema.Paging;

namespace Matchmaker.Api.Schema.Firms;

public sealed partial class FirmNode
{
    [Description(
        "The dated tasks about it (跟踪指导), the earliest due first: for staff and auditors, and empty for "
            + "everyone else."
    )]
    public IDataLoaderResult<FollowUpConnection> FollowUps(
        IResolveFieldContext context,
        [FromServices] FollowUpPagesAbout followUps,
        [Description(FollowUpArguments.Done)] bool? done,
        [Description(ListArgumentDescriptions.First)] int? first,
        [Description(ListArgumentDescriptions.After)] string? after
    ) => followUps.Load(new(firm.Id, context.FieldAst, done, context.Page(first, after)));
}
