using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Contacts;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Contacts;

namespace Matchmaker.Api.Schema.Firms;

public sealed partial class FirmNode
{
    [ListOf(Contact.MostOfFirm)]
    [Description(
        "The people whom it names to be called (联系人), the first to be called first: for its own accounts, and empty "
            + "for everyone else, whom openContacts tells."
    )]
    public IDataLoaderResult<IEnumerable<ContactNode>> Contacts([FromServices] OwnContactsOfFirm contacts) =>
        contacts.Load(firm.Id);

    [Cost(FieldCosts.StoreCall)]
    [Description(
        "Who was told of its contacts, the newest first: for its own accounts, staff and auditors, and empty for "
            + "everyone else."
    )]
    public IDataLoaderResult<ContactReadingConnection> ContactReadings(
        IResolveFieldContext context,
        [FromServices] ContactReadingsOfFirm readings,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    ) => readings.Load(new(firm.Id, context.FieldAst, context.Page(first, after)));

    [Description("Whether you may do them now: createContact, updateContact, removeContact, and openContacts of it.")]
    public bool ViewerCanKeepContacts([FromServices] Caller caller) =>
        caller.MayWrite && caller.ToKeepContactsOf(firm) is null;
}
