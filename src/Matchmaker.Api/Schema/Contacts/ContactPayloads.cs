using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain;
using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Contacts;

/// <summary>What the mutations that put a contact answer; each closes it under its own name.</summary>
public abstract class ContactPayloadOf(Result<Contact> result) : PayloadOf(result.Errors)
{
    [Description("The contact as it is now; null when errors is not empty.")]
    public ContactNode? Contact => result.Ok ? new ContactNode(result.Value) : null;
}

[Description("The contact that was recorded, or why it was not.")]
public sealed class CreateContactPayload(Result<Contact> result) : ContactPayloadOf(result);

[Description("The contact as it is now, or why it was not changed.")]
public sealed class UpdateContactPayload(Result<Contact> result) : ContactPayloadOf(result);

[Description("Which contact was removed, or why it was not.")]
public sealed class RemoveContactPayload(Result<RemovedRecord> result) : PayloadOf(result.Errors)
{
    [Id, Description("The id of the contact that is no more, for a client's store; null when errors is not empty.")]
    public string? RemovedContactId => result.Value?.Id;
}

[Description("The contacts that you were told of, or why you were not.")]
public sealed class OpenContactsPayload(Result<OpenedContacts> result) : PayloadOf(result.Errors)
{
    private static readonly LoadedValue<FirmNode?> NoFirm = new(null);

    [Description("The firm whose contacts these are; null when errors is not empty.")]
    public IDataLoaderResult<FirmNode?> Firm([FromServices] FirmById firms) =>
        result.Value is { } opened ? firms.Load(opened.Firm) : NoFirm;

    [ListOf(Matchmaker.Domain.Contacts.Contact.MostOfFirm)]
    [Description("The first to be called, then the others as they were recorded; empty where none is on file.")]
    public IEnumerable<ContactNode> Contacts => result.Value?.Contacts.Select(c => new ContactNode(c)) ?? [];

    [Description("The line of the read log that was left; null where the contacts are your own, or there are none.")]
    public ContactReadingNode? Reading => result.Value?.Reading is { } reading ? new ContactReadingNode(reading) : null;
}
