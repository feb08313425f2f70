using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Schema.FollowUps;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;

namespace Matchmaker.Api.Schema.Events;

public sealed partial class EventNode
{
    [Description(
        "The dated tasks about it (跟踪指导), the earliest due first: for staff and auditors, and empty for "
            + "everyone else."
    )]
    public IDataLoaderResult<FollowUpConnection> FollowUps(
        IResolveFieldContext context,
        [FromServices] FollowUpPagesAbout followUps,
        [Description(FollowUpArguments.Done)] bool? done = null,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    ) => followUps.Load(new(happening.Id, context.FieldAst, done, context.Page(first, after)));
}
