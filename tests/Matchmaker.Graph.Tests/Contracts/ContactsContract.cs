using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class ContactsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private IContacts Contacts => Store.Get<IContacts>();

    [Fact]
    public async Task By_id_contacts_and_readings_come_back_as_they_were_put()
    {
        var contacts = await ContactsAsync();
        var readings = await ReadingsAsync();
        SameSet(
            contacts[..2],
            await Contacts.ByIdsAsync(["contact_1", "contact_2", "contact_none", "reading_1", "firm_1"], Ct)
        );
        SameSet(
            readings[..2],
            await Contacts.ReadingsByIdsAsync(["reading_1", "reading_2", "reading_none", "contact_1", "firm_1"], Ct)
        );
        Assert.Empty(await Contacts.ByIdsAsync([], Ct));
        Assert.Empty(await Contacts.ReadingsByIdsAsync([], Ct));
    }

    [Fact]
    public async Task The_contacts_of_each_firm_begin_with_the_first_and_go_on_by_when_they_were_recorded()
    {
        var contacts = await ContactsAsync();
        await ReadingsAsync();
        var found = await Contacts.OfFirmsAsync(["firm_1", "firm_2", "firm_3", "firm_none", "firm_1"], Ct);
        Assert.Equal(["firm_1", "firm_2"], found.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["contact_4", "contact_2", "contact_1", "contact_3"], found["firm_1"].Select(c => c.Id));
        Same([contacts[4]], found["firm_2"]);
        Assert.Empty(await Contacts.OfFirmsAsync([], Ct));
        Assert.Equal(["firm_2"], (await Contacts.OfFirmsAsync(["firm_2"], Ct)).Keys);
    }

    [Fact]
    public async Task A_removed_contact_is_gone_and_the_lines_that_named_it_stay()
    {
        var contacts = await ContactsAsync();
        var readings = await ReadingsAsync();
        Assert.IsType<Committed>(await CommitAsync(Fact.Remove(contacts[4])));
        Assert.Empty(await Contacts.ByIdsAsync([contacts[4].Id], Ct));
        Assert.Empty(await Contacts.OfFirmsAsync(["firm_2"], Ct));
        Same([readings[4]], await Contacts.ReadingsByIdsAsync([readings[4].Id], Ct));
    }

    [Fact]
    public async Task A_firm_has_one_first_contact_which_another_takes_over_in_one_commit()
    {
        var contacts = await ContactsAsync();
        var (one, first) = (contacts[0], contacts[3]);
        Assert.IsType<DuplicateKeys>(await CommitAsync(Fact.Put(Some.Next(one) with { First = true })));
        Assert.IsType<Committed>(
            await CommitAsync(
                Fact.Put(Some.Next(one) with { First = true }),
                Fact.Put(Some.Next(first) with { First = false })
            )
        );
        Assert.Equal(
            ["contact_1", "contact_2", "contact_3", "contact_4"],
            (await Contacts.OfFirmsAsync(["firm_1"], Ct))["firm_1"].Select(c => c.Id)
        );
        Assert.IsType<Committed>(
            await CommitAsync(
                Fact.Remove(Some.Next(one)),
                Fact.Put(Some.Next(Some.Next(first) with { First = false }) with { First = true })
            )
        );
        Assert.Equal("contact_4", (await Contacts.OfFirmsAsync(["firm_1"], Ct))["firm_1"][0].Id);
    }

    [Fact]
    public async Task The_readings_of_each_firms_contacts_come_newest_first_in_one_call()
    {
        await ContactsAsync();
        var readings = await ReadingsAsync();
        string[] firms = ["firm_1", "firm_2", "firm_3"];
        var pages = await Contacts.ReadingsOfFirmsAsync(firms, new(2, WithTotal: true), Ct);
        Assert.Equal(firms, pages.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["reading_3", "reading_1"], pages["firm_1"].Items.Select(r => r.Id));
        Same([readings[4]], pages["firm_2"].Items);
        Assert.Empty(pages["firm_3"].Edges);
        Assert.Equal(
            [(4, true), (1, false), (0, false)],
            firms.Select(firm => (pages[firm].Total!.Value, pages[firm].HasNext))
        );
        Assert.Empty(await Contacts.ReadingsOfFirmsAsync([], new(2), Ct));
    }

    [Fact]
    public async Task The_pages_of_a_firms_readings_follow_each_other_at_any_size()
    {
        await ContactsAsync();
        await ReadingsAsync();
        for (var size = 1; size <= 5; size++)
            Assert.Equal(
                ["reading_3", "reading_1", "reading_4", "reading_2"],
                (
                    await AllPagesAsync(
                        async p => (await Contacts.ReadingsOfFirmsAsync(["firm_2", "firm_1"], p, Ct))["firm_1"],
                        size
                    )
                ).Select(r => r.Id)
            );
    }

    [Fact]
    public async Task No_contact_is_without_its_firm_and_no_line_without_who_was_told()
    {
        Assert.IsType<DanglingReferences>(await CommitAsync(Fact.Put(Some.Contact("contact_1", "firm_none"))));
        await PutAsync(Some.Firm("firm_1"));
        Assert.IsType<DanglingReferences>(
            await CommitAsync(Fact.Put(Some.ContactReading("reading_1", "firm_1", "account_none")))
        );
    }

    /// <summary>Four of one firm, of which the last is the first, and one of another.</summary>
    private async Task<Contact[]> ContactsAsync()
    {
        await PutAsync(
            Some.Firm("firm_1"),
            Some.Firm("firm_2"),
            Some.Firm("firm_3"),
            Some.Account("account_1", "wang"),
            Some.Account("account_2", "li", firm: "firm_2")
        );
        Contact[] contacts =
        [
            Some.Contact("contact_1", "firm_1", first: false),
            Some.Contact("contact_2", "firm_1", first: false) with
            {
                // Of the same day, an hour before, written in another zone.
                RecordedAt = Some.Morning.AddHours(-1).ToOffset(TimeSpan.FromHours(-3)),
                Post = null,
                Phone = null,
            },
            Some.Contact("contact_3", "firm_1", first: false) with
            {
                RecordedAt = Some.Morning.AddDays(1),
                Mail = null,
            },
            Some.Contact("contact_4", "firm_1") with
            {
                RecordedAt = Some.Morning.AddDays(2),
            },
            Some.Contact("contact_5", "firm_2"),
        ];
        await PutAsync(contacts);
        return contacts;
    }

    /// <summary>Four of one firm, the third the newest and two of one time, and one of another.</summary>
    private async Task<ContactReading[]> ReadingsAsync()
    {
        await PutAsync(Some.Project("project_1", "firm_1"));
        await PutAsync(Some.Engagement("engagement_1", "project_1", "firm_1", "firm_2"));
        ContactReading[] readings =
        [
            Some.ContactReading("reading_1", "firm_1", "account_1", "contact_1"),
            Some.ContactReading("reading_2", "firm_1", "account_2", "contact_4", "contact_1") with
            {
                ReaderFirm = "firm_2",
                Engagement = "engagement_1",
                ReadAt = Some.Morning.AddHours(-1).ToOffset(TimeSpan.Zero),
            },
            Some.ContactReading("reading_3", "firm_1", "account_1", "contact_2") with
            {
                ReadAt = Some.Morning.AddHours(1).ToOffset(TimeSpan.FromHours(-3)),
            },
            Some.ContactReading("reading_4", "firm_1", "account_1", "contact_3"),
            Some.ContactReading("reading_5", "firm_2", "account_1", "contact_5"),
        ];
        await PutAsync(readings);
        return readings;
    }
}
