using Matchmaker.Domain.Access;
using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Contacts;

/// <summary>Who names the people of a firm, and what is said of them.</summary>
public sealed class ContactTests : IAsyncLifetime
{
    private static readonly Caller Admin = new("account_admin", "admin", AccountRole.Admin);
    private static readonly Caller StaffInCharge = Staff with { District = "district_a" };

    private readonly World _world = new();

    private IContacts Contacts => _world.Get<IContacts>();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_contact_is_kept_as_it_was_typed_but_for_blanks_around_it()
    {
        var contact = Done(
            await _world
                .Get<CreateContact>()
                .RunAsync(
                    new(null, Leader, "  欧阳 静 ", Today, " 采购经理 ", " 138 0532 0000", "", false),
                    OfLeader,
                    Ct
                )
        );
        Assert.Equal(
            new(Leader, "欧阳 静", "采购经理", "138 0532 0000", null, true, Today, OfLeader.AccountId!),
            Said(contact)
        );
        Assert.Equal(_world.Time.GetUtcNow(), contact.RecordedAt);
        Assert.Equal(contact, Assert.Single(await OfAsync(Leader)));
    }

    [Fact]
    public async Task The_firms_own_accounts_and_the_staff_in_charge_name_its_people_and_nobody_else()
    {
        foreach (var caller in (Caller[])[OfLeader, Staff, StaffInCharge])
            Done(await CreateAsync(caller));
        var before = await _world.RevisionAsync();
        foreach (var caller in (Caller[])[StaffElsewhere, OfMaker, Auditor, Admin])
            Refused(await CreateAsync(caller), ErrorCode.Forbidden);
        Refused(await CreateAsync(Caller.Public), ErrorCode.Unauthenticated);
        Assert.Equal(["firm"], Refused(await CreateAsync(Staff, firm: "firm_none"), ErrorCode.NotFound).Path!);
        Assert.Equal(before, await _world.RevisionAsync());
    }

    [Fact]
    public async Task A_firms_contacts_are_kept_by_the_same_and_to_all_others_there_is_none()
    {
        var contact = Done(await CreateAsync(OfLeader));
        foreach (var caller in (Caller[])[StaffElsewhere, OfMaker, Auditor, Admin])
        {
            Assert.Equal(["contact"], Refused(await PostAsync(caller, contact), ErrorCode.NotFound).Path!);
            Assert.Equal(["contact"], Refused(await RemoveAsync(caller, contact), ErrorCode.NotFound).Path!);
        }
        Refused(await PostAsync(Caller.Public, contact), ErrorCode.Unauthenticated);
        Refused(await RemoveAsync(Caller.Public, contact), ErrorCode.Unauthenticated);
        Done(await PostAsync(StaffInCharge, contact));
        Done(await PostAsync(OfLeader, contact));
        Done(await RemoveAsync(StaffInCharge, contact));
        Assert.Empty(await OfAsync(Leader));
    }

    [Fact]
    public async Task The_contact_that_is_named_first_is_called_first_until_another_takes_the_place()
    {
        var one = Done(await CreateAsync(OfLeader));
        var two = Done(await CreateAsync(OfLeader));
        await InOrderAsync(one, two);

        var three = Done(await CreateAsync(OfLeader, first: true));
        await InOrderAsync(three, one, two);

        Done(await UpdateAsync(OfLeader, new(null, two.Id, null, First: (bool?)true)));
        await InOrderAsync(two, one, three);
    }

    [Fact]
    public async Task Who_is_called_first_is_never_cleared_but_by_another()
    {
        var one = Done(await CreateAsync(OfLeader));
        Assert.True(Done(await UpdateAsync(OfLeader, new(null, one.Id, null, First: (bool?)false))).First);
    }

    [Fact]
    public async Task Without_the_one_who_was_called_first_it_is_who_was_recorded_next()
    {
        var one = Done(await CreateAsync(OfLeader));
        var two = Done(await CreateAsync(OfLeader));
        var three = Done(await CreateAsync(OfLeader, first: true));
        Done(await RemoveAsync(OfLeader, three));
        await InOrderAsync(one, two);
        Done(await RemoveAsync(OfLeader, two));
        await InOrderAsync(one);
        Done(await RemoveAsync(OfLeader, one));
        Assert.Empty(await OfAsync(Leader));
    }

    [Fact]
    public async Task Of_two_who_are_named_at_once_one_is_called_first()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CreateAsync(OfLeader))));
        Assert.All(answers.Where(a => !a.Ok), a => Refused(a, ErrorCode.Conflict));
        var kept = await OfAsync(Leader);
        Assert.Equal(answers.Count(a => a.Ok), kept.Count);
        Assert.Single(kept, c => c.First);
    }

    [Fact]
    public async Task The_contacts_of_one_firm_are_nothing_to_another()
    {
        var one = Done(await CreateAsync(OfLeader));
        Assert.True(Done(await CreateAsync(OfMaker, firm: Maker)).First);
        Done(await CreateAsync(OfMaker, firm: Maker, first: true));
        Assert.Equal(one, Assert.Single(await OfAsync(Leader)));
    }

    [Fact]
    public async Task A_firm_names_so_many_people_and_no_more()
    {
        for (var i = 0; i < Contact.MostOfFirm; i++)
            Done(await CreateAsync(OfLeader));
        Refused(await CreateAsync(OfLeader), ErrorCode.LimitExceeded);
        Done(await RemoveAsync(OfLeader, (await OfAsync(Leader))[0]));
        Done(await CreateAsync(OfLeader));
    }

    [Theory]
    [InlineData("138 0532 0000")]
    [InlineData("13805320000")]
    [InlineData("+86 138 0532 0000")]
    [InlineData("0532-8591 0000")]
    [InlineData("（0532）85910000")]
    [InlineData("0532-8591 0000 转 8001")]
    [InlineData("0532-85910000转8001")]
    [InlineData("0532-8591 0000 ext. 8001")]
    [InlineData("400-618-0000")]
    [InlineData("+49 30 123456")]
    [InlineData("+82 2-312-3456")]
    public async Task A_number_is_taken_as_people_write_it(string phone)
    {
        Assert.Equal(phone, Done(await CreateAsync(OfLeader, phone: phone)).Phone);
        var bare = Done(await CreateAsync(OfLeader));
        Assert.Equal(phone, Done(await UpdateAsync(OfLeader, new(null, bare.Id, null, Phone: phone))).Phone);
    }

    [Theory]
    [InlineData("请致电总机")]
    [InlineData("13")]
    [InlineData("138 0532 0000 0000 0000")]
    [InlineData("+49")]
    [InlineData("li@example.com")]
    public Task A_number_that_cannot_be_called_is_refused(string phone) =>
        IsInvalidAsync("phone", Some.Contact("", Leader) with { Phone = phone });

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData("110105 19491231 002X")]
    [InlineData("110105-1949-1231-002X")]
    public async Task An_identity_card_number_is_refused_by_its_name(string phone)
    {
        var error = Refused(await CreateAsync(OfLeader, phone: phone), ErrorCode.Invalid);
        Assert.Equal(["phone"], error.Path!);
        Assert.Contains("身份证", error.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("li@")]
    [InlineData("李雯 <li@example.com>")]
    [InlineData("li@example.com, wang@example.com")]
    public Task A_mail_address_that_is_not_whole_is_refused(string mail) =>
        IsInvalidAsync("mail", Some.Contact("", Leader) with { Mail = mail });

    [Fact]
    public async Task A_contact_has_a_name_and_a_number_or_a_mail_address()
    {
        await IsInvalidAsync("name", Some.Contact("", Leader) with { Name = " " });
        await IsInvalidAsync("name", Some.Contact("", Leader) with { Name = new('长', ContactRules.LongestName + 1) });
        await IsInvalidAsync("post", Some.Contact("", Leader) with { Post = new('长', ContactRules.LongestPost + 1) });
        await IsInvalidAsync("phone", Some.Contact("", Leader) with { Phone = null, Mail = null });
        await IsInvalidAsync("phone", Some.Contact("", Leader) with { Phone = " ", Mail = "" });
        Done(await CreateAsync(OfLeader, phone: null, mail: "li@example.com"));
    }

    [Fact]
    public async Task The_day_of_consent_is_there_and_not_after_today()
    {
        await IsInvalidAsync("consentOn", Some.Contact("", Leader) with { ConsentOn = Today.AddDays(1) });
        // What an input without a day is read as.
        await IsInvalidAsync("consentOn", Some.Contact("", Leader) with { ConsentOn = default });
        Done(await CreateAsync(OfLeader, consentOn: Today));

        // The day is the city's, where it is the next one already.
        _world.Time.SetUtcNow(new(2026, 11, 24, 16, 30, 0, TimeSpan.Zero));
        Done(await CreateAsync(OfLeader, consentOn: new(2026, 11, 25)));
    }

    [Fact]
    public async Task What_is_absent_stays_what_is_null_is_cleared_and_a_stale_version_is_a_conflict()
    {
        var contact = Done(await CreateAsync(OfLeader, mail: "li@example.com"));
        var changed = Done(await UpdateAsync(OfLeader, new(null, contact.Id, 1, Name: " 王芳 ", Phone: (string?)null)));
        Assert.Equal(("王芳", null, "li@example.com", 2), (changed.Name, changed.Phone, changed.Mail, changed.Version));
        Assert.Equal(contact.RecordedAt, changed.RecordedAt);

        Assert.Equal(
            ["phone"],
            Refused(
                await UpdateAsync(OfLeader, new(null, contact.Id, null, Mail: (string?)null)),
                ErrorCode.Invalid
            ).Path!
        );
        var stale = Refused(await UpdateAsync(OfLeader, new(null, contact.Id, 1, Post: "x")), ErrorCode.Conflict);
        Assert.Equal((ErrorReason.StaleVersion, 2), (stale.Reason, stale.CurrentVersion));
        Refused(await _world.Get<RemoveContact>().RunAsync(new(null, contact.Id, 1), OfLeader, Ct), ErrorCode.Conflict);
    }

    [Fact]
    public async Task Name_place_and_consent_cannot_be_cleared()
    {
        var contact = Done(await CreateAsync(OfLeader));
        UpdateContactInput nothing = new(null, contact.Id, null);
        foreach (
            var (field, input) in new (string, UpdateContactInput)[]
            {
                ("name", nothing with { Name = (string?)null! }),
                ("first", nothing with { First = (bool?)null }),
                ("consentOn", nothing with { ConsentOn = (DateOnly?)null }),
            }
        )
            Assert.Equal([field], Refused(await UpdateAsync(OfLeader, input), ErrorCode.Invalid).Path!);
    }

    [Fact]
    public async Task Of_a_removed_contact_the_ledger_keeps_that_there_was_one()
    {
        var contact = Done(await CreateAsync(OfLeader));
        Done(await PostAsync(OfLeader, contact));
        Done(await RemoveAsync(OfLeader, contact));
        var history = (await _world.Get<IChangeFeed>().OfAsync(contact.Id, new(), Ct)).Items.ToList();
        Assert.Equal(["removeContact", "updateContact", "createContact"], history.Select(c => c.Reason));
        Assert.All(history, c => Assert.Null(c.Record));
        Assert.Empty(await _world.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct));
    }

    private DateOnly Today => _world.Time.Today();

    private sealed record WhatIsSaid(
        string Firm,
        string Name,
        string? Post,
        string? Phone,
        string? Mail,
        bool First,
        DateOnly ConsentOn,
        string RecordedBy
    );

    private static WhatIsSaid Said(Contact c) =>
        new(c.Firm, c.Name, c.Post, c.Phone, c.Mail, c.First, c.ConsentOn, c.RecordedBy);

    private async Task<IReadOnlyList<Contact>> OfAsync(string firm) =>
        (await Contacts.OfFirmsAsync([firm], Ct)).GetValueOrDefault(firm) ?? [];

    /// <summary>These are the leader's contacts, of which the first alone is called first.</summary>
    private async Task InOrderAsync(params Contact[] expected)
    {
        var kept = await OfAsync(Leader);
        Assert.Equal(expected.Select(c => c.Id), kept.Select(c => c.Id));
        Assert.Equal(expected.Select((_, i) => i == 0), kept.Select(c => c.First));
    }

    private async Task<Result<Contact>> CreateAsync(
        Caller caller,
        string firm = Leader,
        string? phone = "138 0532 0000",
        string? mail = null,
        bool? first = null,
        DateOnly? consentOn = null
    ) => await CreateAsync(caller, new(null, firm, "李雯", consentOn ?? Today, Phone: phone, Mail: mail, First: first));

    private async Task<Result<Contact>> CreateAsync(Caller caller, CreateContactInput input)
    {
        var result = await _world.Get<CreateContact>().RunAsync(input, caller, Ct);
        // So that each is recorded after the one before.
        _world.Time.Advance(TimeSpan.FromSeconds(1));
        return result;
    }

    /// <summary>It is refused as a new contact, and as a change of one that is there.</summary>
    private async Task IsInvalidAsync(string field, Contact said)
    {
        CreateContactInput input = new(
            null,
            said.Firm,
            said.Name,
            said.ConsentOn,
            said.Post,
            said.Phone,
            said.Mail,
            said.First
        );
        Assert.Equal([field], Refused(await CreateAsync(OfLeader, input), ErrorCode.Invalid).Path!);

        var contact = Done(await CreateAsync(OfLeader));
        Assert.Equal(
            [field],
            Refused(
                await UpdateAsync(
                    OfLeader,
                    new(null, contact.Id, null, said.Name, said.Post, said.Phone, said.Mail, said.First, said.ConsentOn)
                ),
                ErrorCode.Invalid
            ).Path!
        );
        Assert.Equal(contact, Assert.Single(await OfAsync(Leader), c => c.Id == contact.Id));
    }

    private Task<Result<Contact>> PostAsync(Caller caller, Contact contact) =>
        UpdateAsync(caller, new(null, contact.Id, null, Post: "总经理"));

    private Task<Result<Contact>> UpdateAsync(Caller caller, UpdateContactInput input) =>
        _world.Get<UpdateContact>().RunAsync(input, caller, Ct);

    private Task<Result<RemovedRecord>> RemoveAsync(Caller caller, Contact contact) =>
        _world.Get<RemoveContact>().RunAsync(new(null, contact.Id, null), caller, Ct);
}
