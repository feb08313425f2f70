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

/// <param name="Field">The field in the document: where it is the same, so are its arguments.</param>
public sealed record ContactReadingsWanted(string Firm, GraphQLField Field, PageRequest Page);

/// <summary>
/// Pages of the read logs of firms' contacts, empty for those who do not see them: one call for all firms of a field.
/// </summary>
public sealed class ContactReadingsOfFirm(IContacts contacts, Caller caller)
    : BatchLoader<ContactReadingsWanted, ContactReadingConnection>(
        async (wanted, ct) =>
        {
            var found = new Dictionary<(GraphQLField, string), ContactReadingConnection>();
            foreach (var field in wanted.GroupBy(w => w.Field))
            {
                var page = field.First().Page;
                string[] seen = [.. field.Select(w => w.Firm).Distinct().Where(caller.SeesReadingsOf)];
                if (page.After is not null)
                    SingleListCursor.Check(seen.Length);
                if (seen.Length == 0)
                    continue;
                foreach (var (firm, readings) in await contacts.ReadingsOfFirmsAsync(seen, page, ct))
                    found[(field.Key, firm)] = new ContactReadingConnection(readings, page);
            }
            return w =>
                found.GetValueOrDefault((w.Field, w.Firm))
                ?? new ContactReadingConnection(Page<ContactReading>.Empty, w.Page);
        }
    );
