using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Contacts;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Contacts;

namespace Matchmaker.Api.Schema;

public sealed partial class Mutation
{
    [Cost(FieldCosts.Commit)]
    [Description(
        "Records a person whom a firm names to be called, at most 20 for a firm. For the firm's own accounts and the "
            + "staff in charge of it."
    )]
    public static async Task<CreateContactPayload> CreateContact(
        [FromServices] CreateContact create,
        [FromServices] Caller caller,
        [Description("The person, and the day on which they agreed.")] CreateContactInput input,
        CancellationToken ct
    ) => new(await create.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Corrects a contact. For the firm's own accounts and the staff in charge of it.")]
    public static async Task<UpdateContactPayload> UpdateContact(
        [FromServices] UpdateContact update,
        [FromServices] Caller caller,
        [Description("The contact and what changes of it.")] UpdateContactInput input,
        CancellationToken ct
    ) => new(await update.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Removes a contact, and what the ledger kept of the person. For the firm's own accounts and the staff in "
            + "charge of it."
    )]
    public static async Task<RemoveContactPayload> RemoveContact(
        [FromServices] RemoveContact remove,
        [FromServices] Caller caller,
        [Description("The contact who is not to be called any more.")] RemoveContactInput input,
        CancellationToken ct
    ) => new(await remove.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Tells you how to reach a firm's people, and leaves a line that the firm sees: a party of an engagement once "
            + "both sides have agreed, and the staff in charge of the firm."
    )]
    public static async Task<OpenContactsPayload> OpenContacts(
        [FromServices] OpenContacts open,
        [FromServices] Caller caller,
        [Description("Whose contacts, by the engagement or by the firm.")] OpenContactsInput input,
        CancellationToken ct
    ) => new(await open.RunAsync(input, caller, ct));
}
