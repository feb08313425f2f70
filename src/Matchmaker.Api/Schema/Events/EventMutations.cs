using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Events;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Events;

namespace Matchmaker.Api.Schema;

public sealed partial class Mutation
{
    [Cost(FieldCosts.Commit)]
    [Description("Announces an event. For the city's staff, and for a district's where it takes place in theirs.")]
    public static async Task<CreateEventPayload> CreateEvent(
        [FromServices] CreateEvent create,
        [FromServices] Caller caller,
        [Description("What is announced, and when as far as that is known.")] CreateEventInput input,
        CancellationToken ct
    ) => new(await create.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Changes an event: what is absent stays. For the city's staff and those of its district.")]
    public static async Task<UpdateEventPayload> UpdateEvent(
        [FromServices] UpdateEvent update,
        [FromServices] Caller caller,
        [Description("The event, and the parts of it that are to change.")] UpdateEventInput input,
        CancellationToken ct
    ) => new(await update.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Calls an event off with the reason; it stays in the list, marked. For the city's staff and those of its "
            + "district."
    )]
    public static async Task<CancelEventPayload> CancelEvent(
        [FromServices] CancelEvent cancel,
        [FromServices] Caller caller,
        [Description("The event that is called off, and why.")] CancelEventInput input,
        CancellationToken ct
    ) => new(await cancel.RunAsync(input, caller, ct));
}
