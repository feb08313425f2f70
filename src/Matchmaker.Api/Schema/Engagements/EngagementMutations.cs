using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema;

public sealed partial class Mutation
{
    [Cost(FieldCosts.Commit)]
    [Description(
        "The poster of a project, or staff, invite a firm to it, or ask the poster of an offer. An anonymous poster of "
            + "an offer is told to the other side once it accepts, and not before."
    )]
    public static async Task<InviteFirmPayload> InviteFirm(
        [FromServices] ProposeEngagement propose,
        [FromServices] Caller caller,
        [Description("Who is invited to which project.")] InviteFirmInput input,
        CancellationToken ct
    ) => new(await propose.InviteAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("A firm, or staff for it, shows interest in a project.")]
    public static async Task<ExpressInterestPayload> ExpressInterest(
        [FromServices] ProposeEngagement propose,
        [FromServices] Caller caller,
        [Description("Which firm is interested in which project.")] ExpressInterestInput input,
        CancellationToken ct
    ) => new(await propose.ExpressInterestAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Moves an engagement to one of its nextStages; or, naming the stage at which it is, says yes for "
            + "the poster while awaitsPoster is true. For its parties and staff."
    )]
    public static async Task<AdvanceEngagementPayload> AdvanceEngagement(
        [FromServices] AdvanceEngagement advance,
        [FromServices] Caller caller,
        [Description("The engagement and its new stage.")] AdvanceEngagementInput input,
        CancellationToken ct
    ) => new(await advance.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Staff hand an engagement to the colleague who looks after it.")]
    public static async Task<AssignEngagementPayload> AssignEngagement(
        [FromServices] AssignEngagement assign,
        [FromServices] Caller caller,
        [Description("Who shall look after what.")] AssignEngagementInput input,
        CancellationToken ct
    ) => new(await assign.RunAsync(input, caller, ct));
}
