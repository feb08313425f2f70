using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Api.Schema.SavedViews;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.SavedViews;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.StoreCall)]
    [Description(
        "The saved views that are yours, or shared with your firm or with staff, in the order of their names. You "
            + "must be signed in."
    )]
    public static async Task<SavedViewConnection?> SavedViews(
        IResolveFieldContext context,
        [FromServices] ISavedViews views,
        [FromServices] Caller caller,
        [Description("Views of this list alone; those of all lists when absent.")] ViewedList? list = null,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        if (SavedViewAudience.Of(caller) is not { } audience)
            throw ResultUnwrapping.Refused(UserError.Unauthenticated);
        var page = context.Page(first, after);
        var found = await views.PageAsync(new SavedViewQuery(audience, list), page, context.CancellationToken);
        return new SavedViewConnection(found, page);
    }
}
