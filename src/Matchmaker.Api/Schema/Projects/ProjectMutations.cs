using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema;

public sealed partial class Mutation
{
    [Cost(FieldCosts.Commit)]
    [Description("A firm posts a demand or an offer; staff review it before anyone else sees it.")]
    public static async Task<ProjectPayload> PostProject(
        [FromServices] PostProject post,
        [FromServices] Caller caller,
        [Description("What is posted.")] PostProjectInput input,
        CancellationToken ct
    ) => new((await post.RunAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("The poster rewrites a project. What staff had approved goes back to review.")]
    public static async Task<ProjectPayload> EditProject(
        [FromServices] EditProject edit,
        [FromServices] Caller caller,
        [Description("The project as it shall be.")] EditProjectInput input,
        CancellationToken ct
    ) => new((await edit.RunAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("Staff open a project, or send it back with a note on what to change.")]
    public static async Task<ProjectPayload> ReviewProject(
        [FromServices] ReviewProject review,
        [FromServices] Caller caller,
        [Description("The decision.")] ReviewProjectInput input,
        CancellationToken ct
    ) => new((await review.RunAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("The poster, or staff, close a project.")]
    public static async Task<ProjectPayload> CloseProject(
        [FromServices] MoveProject move,
        [FromServices] Caller caller,
        [Description("The project to close.")] CloseProjectInput input,
        CancellationToken ct
    ) => new((await move.CloseAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("The poster, or staff, submit, pause, resume or close a project.")]
    public static async Task<ProjectPayload> MoveProject(
        [FromServices] MoveProject move,
        [FromServices] Caller caller,
        [Description("The step.")] MoveProjectInput input,
        CancellationToken ct
    ) => new((await move.RunAsync(input, caller, ct)).DisclosedTo(caller));
}
