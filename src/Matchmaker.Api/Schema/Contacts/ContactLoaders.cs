using GraphQLParser.AST;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Contacts;

namespace Matchmaker.Api.Schema.Contacts;

/// <summary>The contacts of firms, for their own accounts: one call for all firms of a field.</summary>
public sealed class OwnContactsOfFirm(IContacts contacts, Caller caller)
    : BatchLoader<string, IEnumerable<ContactNode>>(
        async (firms, ct) =>
        {
            string[] own = [.. firms.Where(caller.OwnsContactsOf)];
            var found = own.Length == 0 ? null : await contacts.OfFirmsAsync(own, ct);
            return firm => found?.GetValueOrDefault(firm) is { } told ? [.. told.Select(c => new ContactNode(c))] : [];
        }
    );

public sealed record ContactReadingsWanted(string Of, GraphQLField Field, PageRequest Page)
    : ListWanted(Of, Field, Page);

/// <summary>Pages of the read logs of firms' contacts, empty for those who do not see them.</summary>
public sealed class ContactReadingsOfFirm(IContacts contacts, Caller caller)
    : ListPageLoader<ContactReadingsWanted, ContactReading, ContactReadingConnection>(
        (wanted, firms, ct) => contacts.ReadingsOfFirmsAsync(firms, wanted.Page, ct),
        (page, asked) => new(page, asked),
        caller.SeesReadingsOf
    );
