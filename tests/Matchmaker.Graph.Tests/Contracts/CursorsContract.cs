using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.SavedViews;

namespace Matchmaker.Graph.Tests.Contracts;

/// <summary>
/// A cursor holds for one list in one order: wherever else it is used, the answer says so, and is no page.
/// </summary>
public abstract class CursorsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private sealed record Listed(bool Refused, int Items, bool HasNext, string? Cursor);

    [Fact]
    public async Task A_cursor_of_any_other_list_or_order_is_refused()
    {
        var lists = await ListsAsync();
        foreach (var (name, list) in lists)
        {
            var own = await list(new PageRequest(1));
            Assert.True(own is { Refused: false, Items: 1, HasNext: true }, name);
            foreach (var (other, elsewhere) in lists)
            {
                var next = await elsewhere(new PageRequest(1, own.Cursor, WithTotal: true));
                Assert.True(
                    (name == other ? (false, 1) : (true, 0)) == (next.Refused, next.Items),
                    $"{name} → {other}"
                );
            }
        }
    }

    [Fact]
    public async Task A_cursor_that_was_changed_is_refused_by_its_own_list()
    {
        foreach (var (name, list) in await ListsAsync())
        {
            var cursor = (await list(new PageRequest(1))).Cursor!;
            var parts = JsonNode.Parse(Base64Url.DecodeFromChars(cursor))!.AsArray();
            JsonArray[] changed =
            [
                [.. Held(parts).SkipLast(1)],
                [.. Held(parts), "more"],
                [.. Held(parts).Skip(1)],
                [.. Held(parts).SkipLast(1), null],
                [.. Held(parts).SkipLast(1), 5],
                [.. Held(parts).SkipLast(1), new JsonArray("x")],
                [.. Held(parts).SkipLast(1), new string('x', 3000)],
                [.. Held(parts).Take(1), "0", .. Held(parts).Skip(2)],
                [],
            ];
            foreach (var other in changed)
            {
                var next = await list(
                    new PageRequest(1, Base64Url.EncodeToString(Encoding.UTF8.GetBytes(other.ToJsonString())))
                );
                Assert.True(next is { Refused: true, Items: 0, HasNext: false }, $"{name}: {other.ToJsonString()}");
            }
        }
    }

    [Fact]
    public async Task Whatever_is_given_as_a_cursor_is_answered()
    {
        var lists = (await ListsAsync()).Values.ToList();
        await Gen.Select(Gen.String, Gen.Int[0, lists.Count - 1])
            .HoldsAsync(async (text, at) => Assert.True((await lists[at](new PageRequest(1, text))).Refused), iter: 50);
    }

    private static IEnumerable<JsonNode?> Held(JsonArray parts) => parts.Select(p => p?.DeepClone());

    private async Task<Dictionary<string, Func<PageRequest, Task<Listed>>>> ListsAsync()
    {
        await PutAsync(Some.Catalogue);
        await PutAsync(
            Some.Firm("firm_1", "甲"),
            Some.Firm("firm_2", "乙"),
            Some.Account("account_1", "one"),
            Some.Account("account_2", "two")
        );
        await PutAsync(
            Some.ApiToken("token_1", "account_1"),
            Some.ApiToken("token_2", "account_1"),
            Some.ApiToken("token_3", "account_2"),
            Some.ApiToken("token_4", "account_2"),
            Some.SavedView("view_1", "account_1") with
            {
                Name = "a",
            },
            Some.SavedView("view_2", "account_1") with
            {
                Name = "b",
            },
            Some.ContactReading("reading_1", "firm_1", "account_1"),
            Some.ContactReading("reading_2", "firm_1", "account_1"),
            Some.ContactReading("reading_3", "firm_2", "account_1"),
            Some.ContactReading("reading_4", "firm_2", "account_1")
        );
        await PutAsync(Some.Next(Some.Firm("firm_1", "甲")), Some.Next(Some.Firm("firm_2", "乙")));
        await PutAsync(
            Some.Project("project_1", "firm_1"),
            Some.Project("project_2", "firm_1"),
            Some.Project("project_3", "firm_2"),
            Some.Project("project_4", "firm_2"),
            Some.Event("event_1", Some.Morning, "chain_rail"),
            Some.Event("event_2", Some.Morning, "chain_rail")
        );
        await PutAsync(
            Some.Engagement("engagement_1", "project_1", "firm_1", "firm_2"),
            Some.Engagement("engagement_2", "project_2", "firm_1", "firm_2"),
            Some.Engagement("engagement_3", "project_1", "firm_1", "firm_1"),
            Some.Engagement("engagement_4", "project_2", "firm_1", "firm_1")
        );
        var lists = new Dictionary<string, Func<PageRequest, Task<Listed>>>(StringComparer.Ordinal);
        foreach (var order in Enum.GetValues<FirmOrder>())
            lists[$"firms {order}"] = async p => Of(await Firms.PageAsync(new(new(), order), p, Ct));
        foreach (var order in Enum.GetValues<ProjectOrder>())
        {
            lists[$"projects {order}"] = async p =>
                Of(await Projects.PageAsync(new(new(), Audience.Everything, order), p, Ct));
            lists[$"of one firm {order}"] = async p =>
                Of(await Projects.PageAsync(new(new(PostedBy: "firm_1"), Audience.Everything, order), p, Ct));
            lists[$"of each firm {order}"] = async p =>
                Of(
                    (await Projects.PostedByAsync(["firm_1", "firm_2"], new(new(), Audience.Everything, order), p, Ct))[
                        "firm_2"
                    ]
                );
        }
        foreach (var order in Enum.GetValues<EngagementOrder>())
        {
            var query = new EngagementQuery(
                new(),
                Audience.Everything,
                new Dictionary<EngagementStage, DateTimeOffset>(),
                order
            );
            lists[$"engagements {order}"] = async p => Of(await Engagements.PageAsync(query, p, Ct));
            lists[$"of one project {order}"] = async p =>
                Of(await Engagements.PageAsync(query with { Filter = new(Project: "project_1") }, p, Ct));
            lists[$"of each project {order}"] = async p =>
                Of((await Engagements.OnAsync(["project_1", "project_2"], query, p, Ct))["project_2"]);
        }
        lists["saved views"] = async p =>
            Of(await Store.Get<ISavedViews>().PageAsync(new(new("account_1", null, false)), p, Ct));
        lists["events"] = async p => Of(await Events.PageAsync(new(), p, Ct));
        lists["accounts"] = async p => Of(await Accounts.PageAsync(AccountQuery.All, p, Ct));
        foreach (var id in (string[])["account_1", "account_2"])
            lists[$"tokens of {id}"] = async p =>
                Of((await Tokens.PagesOfAsync(["account_1", "account_2"], p, Ct))[id]);
        foreach (var id in (string[])["firm_1", "firm_2"])
        {
            lists[$"history of {id}"] = async p => Of(await Feed.OfAsync(id, p, Ct));
            lists[$"contact readings of {id}"] = async p =>
                Of((await Store.Get<IContacts>().ReadingsOfFirmsAsync(["firm_1", "firm_2"], p, Ct))[id]);
        }
        return lists;
    }

    private static Listed Of<T>(Page<T> page) =>
        new(
            page.Refusal is not null,
            page.Edges.Count,
            page.HasNext,
            page.Edges.Count > 0 ? page.Edges[^1].Cursor : null
        );
}
