using Matchmaker.Domain.Access;
using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Engagements;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Contacts;

/// <summary>Who is told how to reach a firm's people, and what line that leaves.</summary>
public sealed class OpenContactsTests : IAsyncLifetime
{
    private static readonly Caller Admin = new("account_admin", "admin", AccountRole.Admin);
    private static readonly Caller StaffInCharge = Staff with { District = "district_a" };

    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_parties_are_told_of_each_others_people_once_both_have_agreed()
    {
        var (ofLeader, ofMaker) = (await NamedAsync(Leader), await NamedAsync(Maker));
        var talk = await _world.InvitedAsync();
        var before = await _world.RevisionAsync();
        foreach (var party in (Caller[])[OfLeader, OfMaker])
            Assert.Equal(
                ["engagement"],
                Refused(await OpenAsync(party, engagement: talk.Id), ErrorCode.Conflict).Path!
            );
        Assert.Equal(before, await _world.RevisionAsync());

        talk = await _world.AdvancedAsync(talk, OfMaker, EngagementStage.Accepted);
        await IsToldAsync(OfLeader, ofMaker, talk);
        await IsToldAsync(OfMaker, ofLeader, talk);
    }

    [Fact]
    public async Task A_poster_that_keeps_its_name_to_itself_is_told_of_by_its_own_yes()
    {
        await NamedAsync(Leader);
        var need = await _world.OpenNeedAsync(Need() with { Anonymous = true });
        var talk = Done(await _world.Get<ProposeEngagement>().InviteAsync(new(null, need.Id, Maker, null), Staff, Ct));
        await _world.AdvancedAsync(talk, OfMaker, EngagementStage.Accepted);
        Refused(await OpenAsync(OfMaker, engagement: talk.Id), ErrorCode.Conflict);
        await _world.AdvancedAsync(talk, OfLeader, EngagementStage.Accepted);
        Assert.Single(Done(await OpenAsync(OfMaker, engagement: talk.Id)).Contacts);
    }

    [Fact]
    public async Task Talks_that_failed_tell_nothing_more()
    {
        await NamedAsync(Maker);
        var talk = await TalkingAsync();
        Done(await OpenAsync(OfLeader, engagement: talk.Id));
        await _world.AdvancedAsync(talk, OfLeader, EngagementStage.Failed, "价格谈不拢");
        var refused = Refused(await OpenAsync(OfLeader, engagement: talk.Id), ErrorCode.Conflict);
        Assert.Equal(ErrorReason.NotAllowedNow, refused.Reason);
        Assert.Single(await ReadingsAsync(Maker));
    }

    [Fact]
    public async Task The_firms_own_accounts_read_them_without_a_line()
    {
        var contact = await NamedAsync(Leader);
        var before = await _world.RevisionAsync();
        var opened = Done(await OpenAsync(OfLeader, firm: Leader));
        Assert.Equal(Leader, opened.Firm);
        Assert.Equal(contact, Assert.Single(opened.Contacts));
        Assert.Null(opened.Reading);
        Assert.Equal(before, await _world.RevisionAsync());
        Assert.Empty(await ReadingsAsync(Leader));
    }

    [Fact]
    public async Task The_staff_in_charge_leave_a_line_by_the_firm()
    {
        var contact = await NamedAsync(Leader);
        foreach (var staff in (Caller[])[StaffInCharge, Staff])
        {
            var opened = Done(await OpenAsync(staff, firm: Leader));
            Assert.Equal(contact, Assert.Single(opened.Contacts));
            Assert.Equal(
                (Leader, staff.AccountId!, null, null, _world.Time.GetUtcNow()),
                (
                    opened.Reading!.Firm,
                    opened.Reading.Account,
                    opened.Reading.ReaderFirm,
                    opened.Reading.Engagement,
                    opened.Reading.ReadAt
                )
            );
            Assert.Equal([contact.Id], opened.Reading.Contacts);
        }
        Assert.Equal(2, (await ReadingsAsync(Leader)).Count);
    }

    [Fact]
    public async Task Strangers_are_told_nothing()
    {
        await NamedAsync(Leader);
        await NamedAsync(Maker);
        var talk = await TalkingAsync();
        var before = await _world.RevisionAsync();
        foreach (var caller in (Caller[])[OfOther, Auditor, Admin, Staff, StaffElsewhere])
            Assert.Equal(
                ["engagement"],
                Refused(await OpenAsync(caller, engagement: talk.Id), ErrorCode.NotFound).Path!
            );
        // Nor by the firm is its counterpart, which is told by the engagement alone.
        foreach (var caller in (Caller[])[OfOther, OfMaker, Auditor, Admin, StaffElsewhere])
            Refused(await OpenAsync(caller, firm: Leader), ErrorCode.Forbidden);
        foreach (var (engagement, firm) in new (string?, string?)[] { (talk.Id, null), (null, Leader) })
            Refused(await OpenAsync(Caller.Public, engagement, firm), ErrorCode.Unauthenticated);
        Refused(await OpenAsync(OfLeader, engagement: "engagement_none"), ErrorCode.NotFound);
        Refused(await OpenAsync(Staff, firm: "firm_none"), ErrorCode.NotFound);
        Assert.Equal(before, await _world.RevisionAsync());
    }

    [Fact]
    public async Task Neither_or_both_of_engagement_and_firm_is_invalid()
    {
        await NamedAsync(Maker);
        var talk = await TalkingAsync();
        Refused(await OpenAsync(OfLeader), ErrorCode.Invalid);
        Refused(await OpenAsync(OfLeader, talk.Id, Maker), ErrorCode.Invalid);
        Assert.Empty(await ReadingsAsync(Maker));
    }

    [Fact]
    public async Task Where_there_is_nobody_to_tell_of_no_line_is_left()
    {
        var talk = await TalkingAsync();
        foreach (var opened in new[] { await OpenAsync(OfLeader, talk.Id), await OpenAsync(Staff, firm: Maker) })
        {
            Assert.Equal(Maker, Done(opened).Firm);
            Assert.Empty(Done(opened).Contacts);
            Assert.Null(Done(opened).Reading);
        }
        Assert.Empty(await ReadingsAsync(Maker));
    }

    [Fact]
    public async Task Sent_again_under_its_key_it_leaves_one_line_and_tells_of_nobody_who_is_not_in_it()
    {
        var (one, two) = (await NamedAsync(Maker), await NamedAsync(Maker));
        var talk = await TalkingAsync();
        var first = Done(await OpenAsync(OfLeader, talk.Id, key: "open-once"));
        Assert.Equal([one, two], first.Contacts);

        Done(await _world.Get<RemoveContact>().RunAsync(new(null, two.Id, null), OfMaker, Ct));
        await NamedAsync(Maker);
        var again = Done(await OpenAsync(OfLeader, talk.Id, key: "open-once"));
        Assert.Equal((first.Firm, first.Reading!.Id), (again.Firm, again.Reading!.Id));
        Assert.Equal([one], again.Contacts);
        Assert.Equal([one.Id, two.Id], Assert.Single(await ReadingsAsync(Maker)).Contacts);

        Assert.Equal(2, Done(await OpenAsync(OfLeader, talk.Id, key: "open-twice")).Contacts.Count);
        Assert.Equal(2, (await ReadingsAsync(Maker)).Count);
    }

    [Fact]
    public async Task Sent_again_once_it_is_no_longer_allowed_it_tells_nothing()
    {
        await NamedAsync(Maker);
        var talk = await TalkingAsync();
        Done(await OpenAsync(OfLeader, talk.Id, key: "open-once"));
        await _world.AdvancedAsync(talk, OfLeader, EngagementStage.Failed, "价格谈不拢");
        Refused(await OpenAsync(OfLeader, talk.Id, key: "open-once"), ErrorCode.NotFound);
    }

    [Fact]
    public async Task Staff_who_correct_a_contact_leave_a_line_with_the_change_and_its_own_accounts_none()
    {
        var contact = await NamedAsync(Leader);
        await NamedAsync(Leader);
        Done(await PostAsync(OfLeader, contact, "总经理"));
        Assert.Empty(await ReadingsAsync(Leader));

        var before = await _world.RevisionAsync();
        Done(await PostAsync(Staff, contact, "采购经理"));
        var line = Assert.Single(await ReadingsAsync(Leader));
        Assert.Equal((Staff.AccountId!, null), (line.Account, line.Engagement));
        Assert.Equal([contact.Id], line.Contacts);
        Assert.Equal(before + 1, await _world.RevisionAsync());
    }

    private async Task IsToldAsync(Caller party, Contact contact, Engagement talk)
    {
        var opened = Done(await OpenAsync(party, engagement: talk.Id));
        Assert.Equal(contact.Firm, opened.Firm);
        Assert.Equal(contact, Assert.Single(opened.Contacts));
        var line = Assert.Single(await ReadingsAsync(contact.Firm));
        Assert.Equal(
            (opened.Reading!.Id, contact.Firm, party.AccountId!, party.Firm, talk.Id),
            (line.Id, line.Firm, line.Account, line.ReaderFirm, line.Engagement)
        );
        Assert.Equal([contact.Id], line.Contacts);
    }

    private async Task<Contact> NamedAsync(string firm)
    {
        var contact = Done(
            await _world
                .Get<CreateContact>()
                .RunAsync(
                    new(null, firm, "李雯", _world.Time.Today(), Phone: "138 0532 0000"),
                    firm == Leader ? OfLeader : OfMaker,
                    Ct
                )
        );
        _world.Time.Advance(TimeSpan.FromSeconds(1));
        return contact;
    }

    private async Task<Engagement> TalkingAsync() =>
        await _world.AdvancedAsync(await _world.InvitedAsync(), OfMaker, EngagementStage.Accepted);

    private Task<Result<OpenedContacts>> OpenAsync(
        Caller caller,
        string? engagement = null,
        string? firm = null,
        string? key = null
    ) => _world.Get<OpenContacts>().RunAsync(new(key, engagement, firm), caller, Ct);

    private Task<Result<Contact>> PostAsync(Caller caller, Contact contact, string post) =>
        _world.Get<UpdateContact>().RunAsync(new(null, contact.Id, null, Post: post), caller, Ct);

    private async Task<IReadOnlyList<ContactReading>> ReadingsAsync(string firm) =>
        [.. (await _world.Get<IContacts>().ReadingsOfFirmsAsync([firm], new PageRequest(50), Ct))[firm].Items];
}
