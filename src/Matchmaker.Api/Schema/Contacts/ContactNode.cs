using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Schema.Accounts;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Contacts;

namespace Matchmaker.Api.Schema.Contacts;

[Name("Contact")]
[Implements(typeof(INode))]
[Description(
    "A person whom a firm names to be called (联系人). Told to the firm's own accounts; to others by openContacts alone, "
        + "which leaves a line that the firm sees."
)]
public sealed class ContactNode(Contact contact) : INode
{
    [Id, Description("The global id, for updateContact and removeContact.")]
    public string Id => contact.Id;

    [Description(
        "Goes up by one with each change. Pass it as version when you change the contact: if somebody was faster, the "
            + "answer is CONFLICT and nothing is overwritten."
    )]
    public int Version => contact.Version;

    [Description("The firm that they are called for.")]
    public IDataLoaderResult<FirmNode> Firm([FromServices] FirmOfRecord firms) => firms.Load(contact.Firm);

    [Description("What they are called, family name first in Chinese.")]
    public string Name => contact.Name;

    [Description("What they are in the firm; null where it was not said.")]
    public string? Post => contact.Post;

    [Description("The telephone number as it was given; null where there is none.")]
    public string? Phone => contact.Phone;

    [Description("The mail address as it was given; null where there is none.")]
    public string? Mail => contact.Mail;

    [Description("Whether they are to be called first; each firm with contacts has one such.")]
    public bool First => contact.First;

    [Description("The day on which they agreed that others are told how to reach them.")]
    public DateOnly ConsentOn => contact.ConsentOn;
}

[Name("ContactReading")]
[Implements(typeof(INode))]
[Description("That somebody was told of a firm's contacts (联系人查阅). The firm, staff and auditors see it.")]
public sealed class ContactReadingNode(ContactReading reading) : INode
{
    private static readonly LoadedValue<FirmNode?> NoFirm = new(null);
    private static readonly LoadedValue<EngagementNode?> NoEngagement = new(null);

    [Id, Description("The global id, for node(id) and as a key in lists.")]
    public string Id => reading.Id;

    [Description("The account that was told.")]
    public IDataLoaderResult<AccountNode> Reader([FromServices] AccountOfRecord accounts) =>
        accounts.Load(reading.Account);

    [Description("The firm that the account acts for; null for staff.")]
    public IDataLoaderResult<FirmNode?> ReaderFirm([FromServices] FirmById firms) =>
        reading.ReaderFirm is { } firm ? firms.Load(firm) : NoFirm;

    [Description("The engagement by which they were told; null for staff.")]
    public IDataLoaderResult<EngagementNode?> Engagement([FromServices] EngagementById engagements) =>
        reading.Engagement is { } engagement ? engagements.Load(engagement) : NoEngagement;

    [Description("How many contacts they were told of.")]
    public int Count => reading.Contacts.Count;

    [Description("When they were told of them.")]
    public DateTimeOffset ReadAt => reading.ReadAt;
}

[Description("A page of the read log of a firm's contacts, the newest first.")]
public sealed class ContactReadingConnection(Page<ContactReading> page, PageRequest asked)
    : ConnectionOf<ContactReadingEdge, ContactReadingNode>(
        [.. page.Edges.Select(e => new ContactReadingEdge(e.Cursor, new ContactReadingNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("A line of the read log and its place in a list.")]
public sealed class ContactReadingEdge(string cursor, ContactReadingNode node)
    : EdgeOf<ContactReadingNode>(cursor, node);

/// <summary>Contacts are told by their ids to their own firm alone.</summary>
public sealed class ContactNodes(IContacts contacts, Caller caller) : INodesOf
{
    public string Prefix => "contact";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        caller.Firm is null
            ? []
            : (await contacts.ByIdsAsync(ids, ct))
                .Where(c => caller.OwnsContactsOf(c.Firm))
                .Select(c => new ContactNode(c));
}

/// <summary>Lines of the read log, for who sees it.</summary>
public sealed class ContactReadingNodes(IContacts contacts, Caller caller) : INodesOf
{
    public string Prefix => "reading";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        (await contacts.ReadingsByIdsAsync(ids, ct))
            .Where(r => caller.SeesReadingsOf(r.Firm))
            .Select(r => new ContactReadingNode(r));
}
