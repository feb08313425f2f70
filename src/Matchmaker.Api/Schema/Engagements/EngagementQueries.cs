using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.StoreCall)]
    [Description("The engagements that you are a party to; all of them for staff. You must be signed in.")]
    public static async Task<EngagementConnection?> Engagements(
        IResolveFieldContext context,
        [FromServices] IEngagements engagements,
        [FromServices] EngagementLimits limits,
        [FromServices] TimeProvider time,
        [FromServices] Caller caller,
        [Description(ListArgumentDescriptions.Filter)] EngagementFilter? filter = null,
        [Description(ListArgumentDescriptions.OrderBy)] EngagementOrder? orderBy = EngagementOrder.NextDue,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        if (!caller.SignedIn)
            throw ResultUnwrapping.Refused(UserError.Unauthenticated);
        var page = context.Page(first, after);
        var query = new EngagementQuery(
            filter.Checked(),
            Audience.Of(caller),
            limits.StalledBefore(time.GetUtcNow()),
            orderBy ?? EngagementOrder.NextDue
        );
        return new EngagementConnection(await engagements.PageAsync(query, page, context.CancellationToken), page);
    }
}
