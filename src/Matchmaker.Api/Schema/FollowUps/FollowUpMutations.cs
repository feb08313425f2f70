using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.FollowUps;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.FollowUps;

namespace Matchmaker.Api.Schema;

public sealed partial class Mutation
{
    [Cost(FieldCosts.Commit)]
    [Description("Either party or staff set a dated task on an engagement, or record one that is done.")]
    public static async Task<RecordFollowUpPayload> RecordFollowUp(
        [FromServices] RecordFollowUp record,
        [FromServices] Caller caller,
        [Description("The task, and the engagement it is on.")] RecordFollowUpInput input,
        CancellationToken ct
    ) => new(await record.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Sets a dated task, or records one that is done: on an engagement by either party or staff, about a "
            + "firm or an event by staff of its district."
    )]
    public static async Task<RecordFollowUpAboutPayload> RecordFollowUpAbout(
        [FromServices] RecordFollowUp record,
        [FromServices] Caller caller,
        [Description("The task, and what it is about.")] RecordFollowUpAboutInput input,
        CancellationToken ct
    ) => new(await record.AboutAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Ticks a follow-up off as done now. For whoever may set one on the same thing.")]
    public static async Task<CompleteFollowUpPayload> CompleteFollowUp(
        [FromServices] RecordFollowUp record,
        [FromServices] Caller caller,
        [Description("The task that is done.")] CompleteFollowUpInput input,
        CancellationToken ct
    ) => new(await record.CompleteAsync(input, caller, ct));
}
