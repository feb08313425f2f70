using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [Cost(FieldCosts.StoreCall)]
    [Description("One project; null when there is none by this id that you may know of.")]
    public static async Task<ProjectNode?> Project(
        [FromServices] DisclosedProjects projects,
        [FromServices] Caller caller,
        [Id, Description("The id of the project, as \"project_01J9…\".")] string id,
        CancellationToken ct
    ) => await projects.OneAsync(id, caller, ct) is { } project ? new ProjectNode(project) : null;

    [ListOf(5)]
    [Description("The states of projects that you may know of, for a filter: to the public none that is not approved.")]
    public static IEnumerable<ProjectState> ProjectStates([FromServices] Caller caller) =>
        DisclosureTable.StatesKnownTo(caller);

    [Cost(FieldCosts.StoreCall)]
    [Description(
        "The projects that you may know of: to the public the PUBLIC ones, to firms in the library those "
            + "for PROGRAMME as well, to staff and auditors all."
    )]
    public static async Task<ProjectConnection?> Projects(
        IResolveFieldContext context,
        [FromServices] DisclosedProjects projects,
        [FromServices] Caller caller,
        [Description(ListArgumentDescriptions.Filter)] ProjectFilter? filter = null,
        [Description(ListArgumentDescriptions.OrderBy)] ProjectOrder? orderBy = ProjectOrder.Newest,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    )
    {
        var page = context.Page(first, after);
        return new ProjectConnection(
            await projects.PageAsync(
                filter.Checked(),
                caller,
                page,
                context.CancellationToken,
                orderBy ?? ProjectOrder.Newest
            ),
            page
        );
    }
}
