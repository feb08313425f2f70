using Matchmaker.Api.Commands;
using Matchmaker.Api.Commands.Records;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Graph;

namespace Matchmaker.Api.Tests.Commands.Records;

/// <summary>What records say of one another is checked before the first of them is written.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private CommandHost _tool = null!;

    public async ValueTask InitializeAsync() =>
        _tool = await CommandHost.OpenAsync(
            new() { ["Matchmaker:Data"] = _folder.In("data") },
            StoreUse.Fill,
            CancellationToken.None
        );

    public async ValueTask DisposeAsync()
    {
        await _tool.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_whole_export_goes_in_and_again_adds_nothing()
    {
        Assert.Equal(new Imported(SmallPark.All.Length, 0), await ImportAsync(SmallPark.All));
        Assert.Equal(new Imported(0, SmallPark.All.Length), await ImportAsync(SmallPark.All));
    }

    [Fact]
    public async Task Two_records_of_one_key_are_named_with_their_lines()
    {
        IRecord[][] pairs =
        [
            [SmallPark.Firm("firm_other", "另一家") with { Uscc = SmallPark.Maker.Uscc }],
            [
                new Account
                {
                    Id = "account_other",
                    Version = 1,
                    Name = "STAFF",
                    Role = AccountRole.Staff,
                    Firm = null,
                    District = null,
                    PasswordHash = "-",
                    Stamp = "-",
                    MustChangePassword = false,
                },
            ],
            [SmallPark.Talk with { Id = "engagement_other", Outcomes = [] }],
            [
                SmallPark.Talk with
                {
                    Id = "engagement_other",
                    Firm = "firm_third",
                    Outcomes = [],
                    FollowUps = [Held("followup_1")],
                },
                SmallPark.Firm("firm_third", "第三家"),
            ],
            [
                SmallPark.Talk with
                {
                    Id = "engagement_other",
                    Firm = "firm_third",
                },
                SmallPark.Firm("firm_third", "第三家"),
            ],
        ];
        foreach (var more in pairs)
        {
            var problem = Assert.Single(await RefusedAsync([.. SmallPark.All, .. more]));
            Assert.Contains($"第 {SmallPark.All.Length + 2} 行（{more[0].Id}）", problem.Zh, StringComparison.Ordinal);
            Assert.Contains("已属于第", problem.Zh, StringComparison.Ordinal);
        }
        Assert.Equal(0, await RevisionAsync());
    }

    [Fact]
    public async Task A_key_that_the_store_has_given_to_another_record_is_told_before_anything_is_written()
    {
        await ImportAsync(SmallPark.All);
        var before = await RevisionAsync();

        var problem = Assert.Single(
            await RefusedAsync([
                SmallPark.All[0],
                SmallPark.Firm("firm_first", "先写入的"),
                SmallPark.Firm("firm_other", "另一家") with
                {
                    Uscc = SmallPark.Maker.Uscc,
                },
            ])
        );

        Assert.Contains("已属于库中的 firm_cast", problem.Zh, StringComparison.Ordinal);
        Assert.Equal(before, await RevisionAsync());
    }

    [Fact]
    public async Task Pointers_to_nothing_are_named_by_line_and_nothing_is_written()
    {
        var problem = Assert.Single(
            await RefusedAsync([
                .. SmallPark
                    .All.Where(r => r.Id != "district_park")
                    .Where(r => r is not (Account or Domain.Events.Event)),
                .. Staff(),
            ])
        );
        Assert.Contains("“district_park”", problem.Zh, StringComparison.Ordinal);
        Assert.Equal(0, await RevisionAsync());

        static IEnumerable<IRecord> Staff() =>
            [
                new Account
                {
                    Id = "account_staff",
                    Version = 1,
                    Name = "staff",
                    Role = AccountRole.Staff,
                    Firm = null,
                    District = null,
                    PasswordHash = "-",
                    Stamp = "-",
                    MustChangePassword = false,
                },
            ];
    }

    [Fact]
    public async Task What_an_earlier_line_pointed_at_may_be_removed_by_a_later_one()
    {
        var lines = SmallParkFile.Export([
            .. SmallPark.All,
            SmallPark.Firm("firm_moving", "搬家的企业") with
            {
                District = "district_gone",
            },
        ]);
        var end = lines[^1];
        lines.RemoveAt(lines.Count - 1);
        lines.Add(
            RecordLine.Of(SmallPark.Firm("firm_moving", "搬家的企业") with { Version = 2, District = "district_park" })
        );
        lines.Add("{\"kind\":\"DISTRICT\",\"id\":\"district_gone\",\"record\":null}");
        var (exported, count) = (SmallPark.All.Length + 1, SmallPark.All.Length + 3);
        lines.Add(end.Replace($"{exported}", $"{count}", StringComparison.Ordinal));

        Assert.Equal(SmallPark.All.Length + 1, (await ImportAsync(lines)).Added);
    }

    [Fact]
    public async Task An_export_of_a_release_before_brings_its_follow_ups_out_of_their_engagements()
    {
        var old = SmallPark.Talk with
        {
            FollowUps = [Held("followup_1"), Held("followup_2")],
            FollowUpDue = null,
            FollowedUpAt = null,
        };
        IRecord[] records = [.. SmallPark.All.Where(r => r is not FollowUp).Select(r => r is Engagement ? old : r)];

        Assert.Equal(new Imported(records.Length + 2, 0), await ImportAsync(records));

        var talk = Assert.Single(
            await _tool.The<IEngagements>().ByIdsAsync([old.Id], Audience.Everything, CancellationToken.None)
        );
        Assert.Null(talk.FollowUps);
        Assert.Equal((old.Version, old.NextDue, old.LastActivityAt), (talk.Version, talk.NextDue, talk.LastActivityAt));
        var tasks = await _tool.The<IFollowUps>().AboutAsync([old.Id], Audience.Everything, CancellationToken.None);
        Assert.Equal(["followup_1", "followup_2"], tasks[old.Id].Select(t => t.Id));
        Assert.Equal(new Imported(0, records.Length + 2), await ImportAsync(records));
    }

    private static HeldFollowUp Held(string id) =>
        new(id, "打电话", new(2026, 11, 30), null, SmallPark.Morning, "account_staff");

    [Fact]
    public async Task An_engagement_names_the_firm_that_posted_its_project()
    {
        var records = SmallPark
            .All.Select(r => r is Engagement e ? e with { Poster = "firm_third" } : r)
            .Append(SmallPark.Firm("firm_third", "第三家"));

        Assert.Contains("poster", Assert.Single(await RefusedAsync([.. records])).Zh, StringComparison.Ordinal);
        Assert.Equal(0, await RevisionAsync());
    }

    [Fact]
    public async Task An_engagement_is_with_the_firm_that_posted_the_offer_it_asked()
    {
        var offer = SmallPark.Need with { Id = "project_offer", Kind = ProjectKind.Supply, PostedBy = "firm_auto" };
        var records = SmallPark.All.Select(r => r is Engagement e ? e with { Offer = offer.Id } : r).Append(offer);

        Assert.Contains("firm", Assert.Single(await RefusedAsync([.. records])).Zh, StringComparison.Ordinal);
        Assert.Equal(0, await RevisionAsync());
    }

    private async Task<IReadOnlyList<LocalizedText>> RefusedAsync(IRecord[] records) =>
        (await Assert.ThrowsAsync<StartupException>(() => ImportAsync(records))).Sentences;

    private Task<Imported> ImportAsync(IRecord[] records) => ImportAsync(SmallParkFile.Export(records));

    private async Task<Imported> ImportAsync(List<string> lines)
    {
        await File.WriteAllLinesAsync(_folder.In("file"), lines);
        var file = await RecordFile.OpenAsync(_folder.In("file"), new Progress("", ""), CancellationToken.None);
        return await _tool.The<ImportRecords>().RunAsync(file, new Progress("", ""), CancellationToken.None);
    }

    private Task<long> RevisionAsync() => _tool.The<IChangeFeed>().RevisionAsync(CancellationToken.None);
}
