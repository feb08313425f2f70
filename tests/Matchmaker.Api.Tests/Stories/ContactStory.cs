using System.Text.Json;
using Matchmaker.Api.Accounts;
using Matchmaker.Domain.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>Who is told how to reach the people of a firm, by every way in which a client can ask.</summary>
public abstract class ContactStory(RunningHost host)
{
    private const string Fields = "id version name post phone mail first consentOn";
    private const string Told = "errors { code path } reading { id } contacts { name phone mail }";

    [Fact]
    public async Task Both_sides_are_told_of_each_others_people_once_they_have_agreed_and_see_who_looked()
    {
        var (leader, sme) = (await host.AsAsync("LEADER"), await host.AsAsync("SME"));
        var firm = await Scenario.AdmittedSmeAsync(host);
        var phone = await NamedAsync(sme, firm, "王工");
        var need = await Scenario.OpenAsync(host, "双方同意后可联系的场景");
        var talk = await InvitedAsync(leader, need, firm);
        Assert.Equal("CONFLICT", await RefusedAsync(leader, new { engagement = talk }));

        await AcceptedAsync(sme, talk);
        var opened = await leader.TryAsync("openContacts", "OpenContactsInput", new { engagement = talk }, Told);
        Assert.Contains(opened.List("contacts"), c => c.Text("phone") == phone);

        var readings = (await sme.AskAsync(Readings, new { firm })).Nodes("firm.contactReadings");
        Assert.Equal(opened.Text("reading.id"), readings[0].Text("id"));
        Assert.Equal(talk, readings[0].Text("engagement.id"));
        Assert.Equal(await leader.FirmAsync(), readings[0].Text("readerFirm.id"));
    }

    [Fact]
    public async Task Nobody_else_is_told_in_any_way()
    {
        var (leader, sme) = (await host.AsAsync("LEADER"), await host.AsAsync("SME"));
        var firm = await Scenario.AdmittedSmeAsync(host);
        var phone = await NamedAsync(sme, firm, "李经理");
        var contact = (await sme.AskAsync(Own, new { firm })).List("firm.contacts")[0].Text("id");
        var talk = await InvitedAsync(leader, await Scenario.OpenAsync(host, "无人可见的联系人"), firm);
        var elsewhere = await MadeAsync(AccountRole.Staff, "district_jimo");
        foreach (var who in new[] { host.Public, leader, elsewhere })
        {
            foreach (var input in new object[] { new { firm }, new { engagement = talk } })
                Assert.Empty((await AnsweredAsync(who, input)).List("contacts"));
            await SeesNothingAsync(who, firm, contact, phone);
        }
        // Auditors read everything that is put in, and no telephone number.
        var auditor = await MadeAsync(AccountRole.Auditor, null);
        Assert.Empty((await AnsweredAsync(auditor, new { firm })).List("contacts"));
        await SeesNothingAsync(auditor, firm, contact, phone);
        // Staff in charge are told by opening alone.
        var staff = await host.AsAsync("STAFF");
        await SeesNothingAsync(staff, firm, contact, phone);
        var opened = await AnsweredAsync(staff, new { firm });
        Assert.Contains(opened.List("contacts"), c => c.Text("phone") == phone);
        Assert.NotEqual(JsonValueKind.Null, opened.At("reading").ValueKind);
    }

    [Fact]
    public async Task A_contact_is_corrected_and_removed_by_its_own_firm()
    {
        var sme = await host.AsAsync("SME");
        var firm = await Scenario.AdmittedSmeAsync(host);
        var phone = await NamedAsync(sme, firm, "赵主任");
        var contact = (await sme.AskAsync(Own, new { firm }))
            .List("firm.contacts")
            .Single(c => c.Text("phone") == phone);
        var changed = await sme.DoAsync(
            "updateContact",
            "UpdateContactInput",
            new
            {
                contact = contact.Text("id"),
                version = 1,
                phone = "0532-8591 0000",
                post = (string?)null,
            },
            "contact",
            Fields
        );
        Assert.Equal("0532-8591 0000", changed.Text("phone"));
        Assert.Equal(JsonValueKind.Null, changed.At("post").ValueKind);

        var removed = await sme.TryAsync(
            "removeContact",
            "RemoveContactInput",
            new { contact = contact.Text("id"), version = 2 },
            "errors { code } removedContactId"
        );
        Assert.Equal(contact.Text("id"), removed.Text("removedContactId"));
        Assert.DoesNotContain("赵主任", (await sme.AskAsync(Own, new { firm })).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_is_told_by_field_and_records_nobody()
    {
        var sme = await host.AsAsync("SME");
        var firm = await Scenario.AdmittedSmeAsync(host);
        var before = (await sme.AskAsync(Own, new { firm })).List("firm.contacts").Count;
        var cases = new (object Input, string Field)[]
        {
            (
                new
                {
                    firm,
                    name = " ",
                    consentOn = Scenario.Day(0),
                    phone = "13805320000",
                },
                "name"
            ),
            (
                new
                {
                    firm,
                    name = "甲",
                    consentOn = Scenario.Day(0),
                },
                "phone"
            ),
            (
                new
                {
                    firm,
                    name = "甲",
                    consentOn = Scenario.Day(0),
                    phone = "12",
                },
                "phone"
            ),
            (
                new
                {
                    firm,
                    name = "甲",
                    consentOn = Scenario.Day(0),
                    phone = "11010519491231002X",
                },
                "phone"
            ),
            (
                new
                {
                    firm,
                    name = "甲",
                    consentOn = Scenario.Day(0),
                    mail = "not-a-mail",
                },
                "mail"
            ),
            (
                new
                {
                    firm,
                    name = "甲",
                    consentOn = Scenario.Day(2),
                    phone = "13805320000",
                },
                "consentOn"
            ),
        };
        foreach (var (input, field) in cases)
        {
            var refused = await sme.TryAsync("createContact", "CreateContactInput", input, "errors { code path }");
            Assert.Contains(
                refused.List("errors"),
                e => e.Text("code") == "INVALID" && e.At("path").ToString().Contains(field, StringComparison.Ordinal)
            );
        }
        Assert.Equal(before, (await sme.AskAsync(Own, new { firm })).List("firm.contacts").Count);
    }

    private const string Own = $"query($firm: ID!) {{ firm(id: $firm) {{ contacts {{ {Fields} }} }} }}";
    private const string Readings =
        "query($firm: ID!) { firm(id: $firm) { contactReadings(first: 5) { edges { node { id count readAt "
        + "reader { name } readerFirm { id } engagement { id } } } } } }";

    private static int _named;

    // An account of its own, which an administrator makes and whose first password it changes.
    private async Task<Client> MadeAsync(AccountRole role, string? district)
    {
        var name = $"contacts-{role.ToString().ToLowerInvariant()}-{Interlocked.Increment(ref _named)}";
        var administrator = new Caller("account_administrator", "administrator", AccountRole.Admin);
        var made = await host
            .Services.GetRequiredService<CreateAccount>()
            .RunAsync(new(name, role, null, district), administrator, CancellationToken.None);
        return await FirstAccounts.SignInFirstAsync(host.Http, name, made.Value!.Password!);
    }

    // A telephone number that no other test names.
    private static async Task<string> NamedAsync(Client client, string firm, string name)
    {
        var phone = $"138{Interlocked.Increment(ref _named):00000000}";
        await client.DoAsync(
            "createContact",
            "CreateContactInput",
            new
            {
                firm,
                name,
                post = "销售经理",
                phone,
                mail = "sales@example.com",
                consentOn = Scenario.Day(-1),
            },
            "contact",
            Fields
        );
        return phone;
    }

    private static async Task<string> InvitedAsync(Client leader, string project, string firm) =>
        (
            await leader.DoAsync("inviteFirm", "InviteFirmInput", new { project, candidate = firm }, "engagement", "id")
        ).Text("id");

    private static Task<JsonElement> AcceptedAsync(Client sme, string engagement) =>
        sme.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement, to = "ACCEPTED" },
            "engagement",
            "id"
        );

    private static Task<JsonElement> AnsweredAsync(Client who, object input) =>
        who.TryAsync("openContacts", "OpenContactsInput", input, Told);

    private static async Task<string> RefusedAsync(Client who, object input) =>
        (await AnsweredAsync(who, input)).List("errors")[0].Text("code");

    private static async Task SeesNothingAsync(Client who, string firm, string contact, string phone)
    {
        string[] answers =
        [
            (await who.AnswerAsync(Own, new { firm })).ToString(),
            (
                await who.AnswerAsync(
                    $"query($id: ID!) {{ node(id: $id) {{ id ... on Contact {{ {Fields} }} }} }}",
                    new { id = contact }
                )
            ).ToString(),
            (
                await who.AnswerAsync(
                    $"{{ changes(kinds: [CONTACT]) {{ nodes {{ recordId node {{ ... on Contact {{ {Fields} }} }} }} "
                        + "}} }}"
                )
            ).ToString(),
        ];
        Assert.All(answers, answer => Assert.DoesNotContain(phone, answer, StringComparison.Ordinal));
    }
}
