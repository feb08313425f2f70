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
    [Description(
        "Posts a demand or an offer, which staff review before anyone else sees it. For the firm's own "
            + "accounts and staff."
    )]
    public static async Task<PostProjectPayload> PostProject(
        [FromServices] PostProject post,
        [FromServices] Caller caller,
        [Description("The demand or the offer, and who posts it.")] PostProjectInput input,
        CancellationToken ct
    ) => new((await post.RunAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Changes a project: what is absent stays. Of an open or paused one the published words stand, and the new "
            + "ones wait beside them as its amendment until staff approve them. For its poster and staff."
    )]
    public static async Task<UpdateProjectPayload> UpdateProject(
        [FromServices] UpdateProject update,
        [FromServices] Caller caller,
        [Description("The project, and the parts of it that are to change.")] UpdateProjectInput input,
        CancellationToken ct
    ) => new((await update.RunAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("Hands a draft in for review: DRAFT becomes IN_REVIEW. For its poster and staff.")]
    public static async Task<SubmitProjectPayload> SubmitProject(
        [FromServices] MoveProject move,
        [FromServices] Caller caller,
        [Description("The draft to be handed in.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await move.SubmitAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Opens a project in review: IN_REVIEW becomes OPEN, and from now on those see it whom its "
            + "visibility names. For staff."
    )]
    public static async Task<ApproveProjectPayload> ApproveProject(
        [FromServices] ReviewProject review,
        [FromServices] Caller caller,
        [Description("The project in review that is approved.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await review.ApproveAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("Returns a project to its poster with the reason: IN_REVIEW becomes DRAFT. For staff.")]
    public static async Task<ReturnProjectPayload> ReturnProject(
        [FromServices] ReviewProject review,
        [FromServices] Caller caller,
        [Description("The project in review, and what is to be mended.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await review.ReturnAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("Takes a project out of matching for a while: OPEN becomes PAUSED. For its poster and staff.")]
    public static async Task<PauseProjectPayload> PauseProject(
        [FromServices] MoveProject move,
        [FromServices] Caller caller,
        [Description("The open project to be paused.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await move.PauseAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Puts a paused project back into matching: PAUSED becomes OPEN, unless its deadline has passed. "
            + "For its poster and staff."
    )]
    public static async Task<ResumeProjectPayload> ResumeProject(
        [FromServices] MoveProject move,
        [FromServices] Caller caller,
        [Description("The paused project to go on.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await move.ResumeAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("Closes a project for good, from any state. For its poster and staff.")]
    public static async Task<CloseProjectPayload> CloseProject(
        [FromServices] MoveProject move,
        [FromServices] Caller caller,
        [Description("The project that is to be closed.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await move.CloseAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("Publishes a project's amendment: its words take the place of those before. For staff.")]
    public static async Task<ApproveAmendmentPayload> ApproveAmendment(
        [FromServices] DecideAmendment decide,
        [FromServices] Caller caller,
        [Description("The project whose amendment is approved.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await decide.ApproveAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Returns a project's amendment to its poster with the reason; what is published stands, and updateProject "
            + "goes on from the amendment. For staff."
    )]
    public static async Task<ReturnAmendmentPayload> ReturnAmendment(
        [FromServices] DecideAmendment decide,
        [FromServices] Caller caller,
        [Description("The project whose amendment is returned, and what is to be mended.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await decide.ReturnAsync(input, caller, ct)).DisclosedTo(caller));

    [Cost(FieldCosts.Commit)]
    [Description("Drops a project's amendment; what is published stands. For its poster and staff.")]
    public static async Task<WithdrawAmendmentPayload> WithdrawAmendment(
        [FromServices] DecideAmendment decide,
        [FromServices] Caller caller,
        [Description("The project whose amendment is withdrawn.")] ProjectStepInput input,
        CancellationToken ct
    ) => new((await decide.WithdrawAsync(input, caller, ct)).DisclosedTo(caller));
}
