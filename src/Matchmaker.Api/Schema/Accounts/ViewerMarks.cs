using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Matching.Feedback;

namespace Matchmaker.Api.Schema.Accounts;

public sealed partial class Viewer
{
    [Description("What you have marked on lists of candidates, the last marked first; nobody else sees it.")]
    public MarkConnection Marks(
        IResolveFieldContext context,
        [FromServices] ListMarks list,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        var page = context.Page(first, after);
        return new(list.Of(caller, page), page);
    }
}
