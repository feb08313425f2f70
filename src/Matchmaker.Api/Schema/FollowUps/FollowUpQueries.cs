using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Api.Schema;

/// <summary>The descriptions of the arguments that lists of follow-ups share.</summary>
internal static class FollowUpArguments
{
    public const string Done = "True: only those that are done; false: only those still to do.";
    public const string DueBefore = "Only those due before this day.";
}

public sealed partial class Query
{
    [Cost(FieldCosts.StoreCall)]
    [Description("The dated tasks (跟踪指导) that you may know of, whatever they are about; the earliest due first.")]
    public static async Task<FollowUpConnection> FollowUps(
        IResolveFieldContext context, [FromServices] IFollowUps followUps, [FromServices] Caller caller,
        [Description(FollowUpArguments.Done)] bool? done, [Description(FollowUpArguments.DueBefore)] DateOnly? dueBefore,
        [Description(ListArgumentDescriptions.First)] int? first, [Description(ListArgumentDescriptions.After)] string? after)
    {
        var page = context.Page(first, after);
        return new FollowUpConnection(
            await followUps.PageAsync(new FollowUpQuery(Audience.Of(caller), done, dueBefore), page, context.CancellationToken), page);
    }
}

public sealed partial class FirmNode
{
    [Description("The dated tasks about it (跟踪指导), the earliest due first: for staff and auditors, and empty for everyone else.")]
    public IDataLoaderResult<FollowUpConnection> FollowUps(
        IResolveFieldContext context, [FromServices] FollowUpPagesAbout followUps,
        [Description(FollowUpArguments.Done)] bool? done,
        [Description(ListArgumentDescriptions.First)] int? first, [Description(ListArgumentDescriptions.After)] string? after) =>
        followUps.Load(new(firm.Id, context.FieldAst, done, context.Page(first, after)));
}

public sealed partial class EventNode
{
    [Description("The dated tasks about it (跟踪指导), the earliest due first: for staff and auditors, and empty for everyone else.")]
    public IDataLoaderResult<FollowUpConnection> FollowUps(
        IResolveFieldContext context, [FromServices] FollowUpPagesAbout followUps,
        [Description(FollowUpArguments.Done)] bool? done,
        [Description(ListArgumentDescriptions.First)] int? first, [Description(ListArgumentDescriptions.After)] string? after) =>
        followUps.Load(new(happening.Id, context.FieldAst, done, context.Page(first, after)));
}
