using System.Reflection;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.History;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Tests.Ledger;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.History;

/// <summary>The history of a record is told in words.</summary>
public sealed class ReadHistoryTests(World world) : IClassFixture<World>
{
    private Catalogue Catalogue => world.Get<CatalogueCache>().Current;

    [Fact]
    public async Task Days_sums_and_names_read_as_people_write_them()
    {
        var posted = Done(await world.Get<PostProject>().RunAsync(Need() with { Draft = true }, OfLeader, Ct));
        Done(
            await world
                .Get<UpdateProject>()
                .RunAsync(
                    new(null, posted.Id, null, BudgetFen: 680_000_000, Deadline: new DateOnly(2027, 4, 15)),
                    OfLeader,
                    Ct
                )
        );

        var change = (await HistoryAsync(posted.Id))[0];
        Assert.Equal((OfLeader.Name, "修改项目"), (change.By.Zh, change.Action.Zh));
        Assert.Contains(change.Fields, f => f is { Field.Zh: "预算", Now: { Zh: "680 万元", En: "CNY 6,800,000" } });
        Assert.Contains(
            change.Fields,
            f => f is { Field.Zh: "截止日期", Now: { Zh: "2027年4月15日", En: "15 April 2027" } }
        );
    }

    [Fact]
    public async Task A_list_tells_what_it_gained_and_lost_by_name()
    {
        var firm = (await world.Get<IFirms>().OneAsync(Maker, Ct))!;
        string[] links = [.. Catalogue.Links.Select(l => l.Id).Except(firm.Positions.Select(p => p.Link)).Take(1)];
        Done(await world.Get<UpdateFirm>().RunAsync(new(null, Maker, null, Links: links), Staff, Ct));

        var fields = (await HistoryAsync(Maker))[0].Fields.Where(f => f.Field.Zh == "环节").ToList();
        Assert.Equal([Catalogue.Link(links[0])!.Zh], fields.Where(f => f.Now is not null).Select(f => f.Now!.Zh));
        Assert.Equal(
            firm.Positions.Select(p => Catalogue.Link(p.Link)!.Zh).Order(StringComparer.Ordinal),
            fields.Where(f => f.Was is not null).Select(f => f.Was!.Zh).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task An_engagement_tells_its_stages_outcomes_and_why()
    {
        var invited = await world.InvitedAsync();
        await world.AdvancedAsync(invited, OfMaker, EngagementStage.Accepted, "愿意洽谈");
        var recorded = Done(
            await world
                .Get<RecordOutcome>()
                .RunAsync(
                    new(null, invited.Id, OutcomeKind.Contract, 680_000_000, new(2026, 11, 5), "QD-1"),
                    OfMaker,
                    Ct
                )
        );
        Done(await world.Get<RecordOutcome>().VerifyAsync(new(null, recorded.Outcome.Id, "见合同原件"), Staff, Ct));

        var (verified, outcome, accepted) = (await HistoryAsync(invited.Id)) switch
        {
            [var last, var middle, var first, ..] => (last, middle, first),
            _ => throw new InvalidOperationException("Three changes were made."),
        };
        Assert.Equal(("核实成果", "见合同原件"), (verified.Action.Zh, verified.Note));
        Assert.Equal("愿意洽谈", accepted.Note);
        Assert.Contains(accepted.Fields, f => f is { Was.Zh: "待回复", Now.Zh: "已同意" });
        var told = Assert.Single(outcome.Fields);
        Assert.StartsWith("合同，680 万元，2026年11月5日签订，凭证：QD-1", told.Now!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_change_of_a_page_s_last_row_is_compared_with_the_one_on_the_next()
    {
        var posted = Done(await world.Get<PostProject>().RunAsync(Need() with { Draft = true }, OfLeader, Ct));
        foreach (var title in new[] { "第二个标题", "第三个标题" })
            Done(await world.Get<UpdateProject>().RunAsync(new(null, posted.Id, null, Title: title), OfLeader, Ct));
        var whole = await HistoryAsync(posted.Id);
        Assert.Equal([ChangeKind.Changed, ChangeKind.Changed, ChangeKind.Created], whole.Select(c => c.Kind));

        string? after = null;
        foreach (var expected in whole)
        {
            var page = Done(await world.Get<ReadHistory>().RunAsync(posted.Id, Staff, new(1, after), Ct));
            Assert.Equal(expected.Fields, Assert.Single(page.Items).Fields);
            after = page.Edges[0].Cursor;
        }
    }

    [Fact]
    public async Task It_is_for_those_who_read_the_audit_trail_alone()
    {
        foreach (var caller in new[] { OfLeader, OfMaker, Caller.Public })
            Assert.Null((await world.Get<ReadHistory>().RunAsync(Maker, caller, new(), Ct)).Value);
        foreach (var id in (string[])["mark_1", "view_1", "contact_1", "reading_1"])
            Refused(await world.Get<ReadHistory>().RunAsync(id, Staff, new(), Ct), ErrorCode.NotFound);
    }

    [Fact]
    public async Task There_are_words_for_everything_that_the_domain_commits_and_no_id_in_them()
    {
        foreach (var (name, prepare) in MutationCases.All)
        {
            var revision = await world.RevisionAsync();
            Assert.Empty((await (await prepare(world)).Send(null, false)).Errors);
            foreach (var change in await world.Get<IChangeFeed>().SinceAsync(revision, 1000, Ct))
            {
                if (HistoryIsNobodys(change.Kind))
                    continue;
                Assert.True(HistoryActs.Knows(change.Reason), $"{name}: {change.Reason}");
                Assert.All(await HistoryAsync(change.RecordId), told => Assert.DoesNotContain('_', TextOf(told)));
            }
        }
    }

    [Fact]
    public void Every_stored_field_of_every_kind_is_told_or_left_out_on_purpose()
    {
        Assert.Equal(
            RecordKinds.All.Select(row => row.Kind).Where(kind => !HistoryIsNobodys(kind)),
            HistoryTables.All.Select(table => table.Kind).Order()
        );
        foreach (var table in HistoryTables.All)
            Assert.Equal(
                RecordKinds
                    .Of(table.Kind)
                    .Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(p => p.CanWrite)
                    .Select(p => p.Name)
                    .Order(StringComparer.Ordinal),
                table.Properties.Order(StringComparer.Ordinal)
            );
    }

    // Marks and saved views are their account's own, and contacts are told by opening them alone.
    private static bool HistoryIsNobodys(RecordKind kind) =>
        kind is RecordKind.Mark or RecordKind.SavedView or RecordKind.Contact or RecordKind.ContactReading;

    private async Task<IReadOnlyList<RecordChange>> HistoryAsync(string id) =>
        [.. Done(await world.Get<ReadHistory>().RunAsync(id, Staff, new PageRequest(100), Ct)).Items];

    private static string TextOf(RecordChange change) =>
        string.Join(
            ' ',
            change
                .Fields.SelectMany(f => new[] { f.Field, f.Was, f.Now })
                .Append(change.Action)
                .OfType<LocalizedText>()
                .SelectMany(t => new[] { t.Zh, t.En })
                // The firms of this world are called by their ids.
                .Select(text => text.Replace("青岛firm_", "青岛", StringComparison.Ordinal))
        );
}
