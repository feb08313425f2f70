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
    public static async Task<PostProjectPayload> PostProject(
        [FromServices] PostProject post,
        [FromServices] Caller caller,
        [Description("What is posted.")] PostProjectInput input,
        CancellationToken ct
    ) => new((await post.RunAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("The poster changes a project; what is absent stays. What staff had approved goes back to review.")]
    public static async Task<UpdateProjectPayload> UpdateProject(
        [FromServices] UpdateProject update,
        [FromServices] Caller caller,
        [Description("What is to change.")] UpdateProjectInput input,
        CancellationToken ct
    ) => new((await update.RunAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("The poster, or staff for it, hand a draft in for review.")]
    public static async Task<SubmitProjectPayload> SubmitProject(
        [FromServices] MoveProject move,
        [FromServices] Caller caller,
        [Description("The draft.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await move.SubmitAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("Staff open a project in review: from now on those see it whom its visibility names.")]
    public static async Task<ApproveProjectPayload> ApproveProject(
        [FromServices] ReviewProject review,
        [FromServices] Caller caller,
        [Description("The project in review.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await review.ApproveAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("Staff return a project in review to its poster as a draft, with the reason.")]
    public static async Task<ReturnProjectPayload> ReturnProject(
        [FromServices] ReviewProject review,
        [FromServices] Caller caller,
        [Description("The project in review, and what is to be mended.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await review.ReturnAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("The poster, or staff, take an open project off the lists for a while.")]
    public static async Task<PauseProjectPayload> PauseProject(
        [FromServices] MoveProject move,
        [FromServices] Caller caller,
        [Description("The open project.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await move.PauseAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("The poster, or staff, put a paused project back on the lists.")]
    public static async Task<ResumeProjectPayload> ResumeProject(
        [FromServices] MoveProject move,
        [FromServices] Caller caller,
        [Description("The paused project.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await move.ResumeAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("The poster, or staff, close a project for good.")]
    public static async Task<CloseProjectPayload> CloseProject(
        [FromServices] MoveProject move,
        [FromServices] Caller caller,
        [Description("The project to close.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await move.CloseAsync(input, caller, ct)).DisclosedTo(caller));
}
