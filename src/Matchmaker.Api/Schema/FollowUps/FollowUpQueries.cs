using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.FollowUps;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.StoreCall)]
    [Description("The dated tasks (跟踪指导) that you may know of, whatever they are about; the earliest due first.")]
    public static async Task<FollowUpConnection?> FollowUps(
        IResolveFieldContext context,
        [FromServices] IFollowUps followUps,
        [FromServices] Caller caller,
        [Description(FollowUpArguments.Done)] bool? done = null,
        [Description(FollowUpArguments.DueBefore)] DateOnly? dueBefore = null,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        var page = context.Page(first, after);
        return new FollowUpConnection(
            await followUps.PageAsync(
                new FollowUpQuery(Audience.Of(caller), done, dueBefore),
                page,
                context.CancellationToken
            ),
            page
        );
    }
}
