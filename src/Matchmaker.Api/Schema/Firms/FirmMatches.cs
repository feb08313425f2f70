using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Matching;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Firms;

public sealed partial class FirmNode
{
    [Cost(FieldCosts.MatchListOfRecord)]
    [Description(
        "Projects of others that this firm is a candidate for, the best first. For the firm's own "
            + "accounts, staff and auditors; null with FORBIDDEN for everybody else."
    )]
    public MatchConnection? Matches(
        IResolveFieldContext context,
        [FromServices] FindMatches find,
        [FromServices] Caller caller,
        [Description(ListArgumentDescriptions.Filter)] MatchFilter? filter = null,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        var page = context.Page(first, after);
        return new(ResultUnwrapping.ValueOrThrow(find.ForFirm(firm, filter.Checked(), page, caller)), page);
    }
}
