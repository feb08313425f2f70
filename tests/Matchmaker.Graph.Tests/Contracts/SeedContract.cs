using System.Diagnostics;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Import.Seed;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class SeedContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Caller Staff = new("account_staff", "王工", AccountRole.Staff);
    private static readonly SeedFiles Files = SeedFiles.Read(SeedFiles.BuiltIn);

    private LoadSeed Load => new(Records, Feed, Ledger, Store.Time);
    private RemoveSamples Remove => new(Records, Ledger);

    [Fact]
    public async Task Loading_fills_an_empty_store_in_one_commit_as_the_seed_and_again_changes_nothing()
    {
        var clock = Stopwatch.StartNew();
        var first = await RunAsync(Files);
        var took = clock.Elapsed;
        Assert.Equal((Files.Records.Count, 0), (first.Loaded, first.Unchanged));
        Assert.Equal(1, await Feed.RevisionAsync(Ct));
        // Far above the second it takes on an idle machine: a busy one must not fail the build, a scan for each record
        // must.
        Assert.True(took < TimeSpan.FromSeconds(20), $"Loading took {took}.");
        SameSet(Files.Records.Where(r => Catalogue.Holds(r.RecordKind)), await Chains.CatalogueAsync(Ct));
        Assert.Equal(
            ("seed", "seed"),
            (await Feed.LastOfAsync(["firm_haier-smart-home"], Ct)).Select(c => (c.By, c.Reason)).Single()
        );

        var second = await RunAsync(Files);
        Assert.Equal((0, Files.Records.Count), (second.Loaded, second.Unchanged));
        Assert.Equal(1, await Feed.RevisionAsync(Ct));
    }

    [Theory]
    [InlineData("2030-01-01")]
    [InlineData("2026-11-25")]
    public async Task A_project_posted_after_today_is_refused_and_nothing_is_loaded(string posted)
    {
        var day = DateOnly.Parse(posted, System.Globalization.CultureInfo.InvariantCulture);
        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
        var project = Files.Records.OfType<Project>().First();
        var result = await Load.RunAsync(
            Files with
            {
                Records = [.. Files.Records.Where(r => r.Id != project.Id), project with { CreatedAt = at }],
            },
            Ct
        );
        var error = Assert.Single(result.Errors);
        Assert.Equal((ErrorCode.Invalid, "createdAt"), (error.Code, error.Path!.Single()));
        Assert.Contains(project.Id, error.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(0, await Feed.RevisionAsync(Ct));
    }

    [Fact]
    public async Task What_is_on_file_does_not_stop_a_later_start_when_the_clock_was_set_back()
    {
        await RunAsync(Files);
        Store.Time.AdjustTime(Store.Time.GetUtcNow().AddYears(-3));
        Assert.Equal((0, Files.Records.Count), ((await RunAsync(Files)).Loaded, (await RunAsync(Files)).Unchanged));
    }

    [Fact]
    public async Task Only_what_differs_in_the_files_is_committed()
    {
        await RunAsync(Files);
        var changed = Files with
        {
            Records =
            [
                .. Files.Records.Select(r => r is Firm { Id: "firm_aucma" } f ? f with { NameEn = "Aucma" } : r),
            ],
        };

        Assert.Equal(1, (await RunAsync(changed)).Loaded);
        var firm = Assert.Single(await Firms.ByIdsAsync(["firm_aucma"], Ct));
        Assert.Equal(("Aucma", 2), (firm.NameEn, firm.Version));
    }

    [Fact]
    public async Task What_a_person_changed_is_kept_and_named()
    {
        await RunAsync(Files);
        var read = Assert.Single(await Firms.ByIdsAsync(["firm_aucma"], Ct));
        await ByStaffAsync(Fact.Put(read with { Version = 2, NameEn = "Aucma (checked)" }));

        var report = await RunAsync(Files);

        Assert.Equal(0, report.Loaded);
        Assert.Equal(["firm_aucma"], report.Kept);
        Assert.Equal("Aucma (checked)", Assert.Single(await Firms.ByIdsAsync(["firm_aucma"], Ct)).NameEn);
    }

    [Fact]
    public async Task Files_with_a_problem_write_nothing()
    {
        var broken = Files with { Problems = [new("firms.csv", 7, "id", new("错", "wrong"))] };

        var error = Assert.Single((await Load.RunAsync(broken, Ct)).Errors);

        Assert.Equal(
            ("firms.csv 第 7 行，id 列：错", "firms.csv, row 7, column id: wrong"),
            (error.Message.Zh, error.Message.En)
        );
        Assert.Equal(0, await Feed.RevisionAsync(Ct));
    }

    [Fact]
    public async Task A_credit_code_that_another_firm_has_is_an_error_and_nothing_is_written()
    {
        await PutAsync(Some.Firm("firm_other") with { Uscc = "91350100M000100Y43" });
        var taken = Files with
        {
            Records =
            [
                .. Files.Records.Select(r =>
                    r is Firm { Id: "firm_aucma" } f ? f with { Uscc = "91350100M000100Y43" } : r
                ),
            ],
        };

        Assert.Contains(
            "91350100M000100Y43",
            Assert.Single((await Load.RunAsync(taken, Ct)).Errors).Message.Zh,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await Feed.RevisionAsync(Ct));
    }

    [Fact]
    public async Task Samples_go_with_all_that_hangs_on_them_and_do_not_come_back()
    {
        await RunAsync(Files);
        var text = MatchQuestion.Of("压铸件", Seeking.Firms);
        await ByStaffAsync(
            Fact.Put(Some.Account("account_leader", "leader", AccountRole.Leader, "firm_sample-leader")),
            Fact.Put(Some.Account("account_staff", "staff")),
            Fact.Put(Some.Project("project_posted", "firm_sample-leader", "link_sha-compressor")),
            Fact.Put(Some.Engagement("engagement_on", "project_posted", "firm_sample-leader", "firm_aucma")),
            Fact.Put(Some.Engagement("engagement_with", "project_need-sha-compressor", null, "firm_sample-sme")),
            Fact.Put(Some.Engagement("engagement_real", "project_need-sha-compressor", null, "firm_aucma")),
            Fact.Put(Some.FollowUp("followup_on", "engagement_on", Some.Today)),
            Fact.Put(Some.FollowUp("followup_sample", "firm_sample-sme", Some.Today)),
            Fact.Put(Some.FollowUp("followup_real", "firm_aucma", Some.Today)),
            Fact.Put(Some.Mark("mark_by", "account_leader", text, "firm_aucma")),
            Fact.Put(Some.Mark("mark_on", "account_staff", text, "firm_sample-sme")),
            Fact.Put(Some.Mark("mark_real", "account_staff", text, "firm_aucma")),
            Fact.Put(
                Some.Ruling("ruling_on", "project_posted", "firm_aucma", RulingKind.Pinned) with
                {
                    By = "account_staff",
                }
            )
        );

        var removed = await Remove.RunAsync(Ct);

        Assert.Equal(
            [
                "account_leader",
                "engagement_on",
                "engagement_with",
                "firm_sample-leader",
                "firm_sample-sme",
                "followup_on",
                "followup_sample",
                "mark_by",
                "mark_on",
                "project_posted",
                "project_sample-casting-offer",
                "project_sample-door-seal",
                "ruling_on",
            ],
            removed.Order(StringComparer.Ordinal)
        );
        Assert.Empty(await Firms.ByIdsAsync(["firm_sample-leader", "firm_sample-sme"], Ct));
        Assert.Single(
            await Engagements.ByIdsAsync(
                ["engagement_on", "engagement_with", "engagement_real"],
                Audience.Everything,
                Ct
            )
        );
        Assert.Empty(await Remove.RunAsync(Ct));

        var again = await RunAsync(Files);
        Assert.Equal((0, 4), (again.Loaded, again.Kept.Count));
        Assert.Empty(await Firms.ByIdsAsync(["firm_sample-leader", "firm_sample-sme"], Ct));
    }

    private async Task<SeedReport> RunAsync(SeedFiles files)
    {
        var result = await Load.RunAsync(files, Ct);
        Assert.Empty(result.Errors);
        return result.Value!;
    }

    private async Task ByStaffAsync(params Fact[] facts) =>
        Assert.IsType<Committed>(await Ledger.CommitAsync(new Commit(Staff, "test", facts), Ct));
}
