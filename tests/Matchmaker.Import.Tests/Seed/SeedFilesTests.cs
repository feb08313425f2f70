using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Records;
using Matchmaker.Import.Seed;

namespace Matchmaker.Import.Tests.Seed;

public sealed class SeedFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matchmaker-seed-").FullName;

    public SeedFilesTests()
    {
        foreach (var file in Directory.GetFiles(SeedFiles.BuiltIn, "*.csv"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_files_that_travel_with_the_program_have_no_problem_and_hold_the_whole_programme()
    {
        var files = SeedFiles.Read(SeedFiles.BuiltIn);

        Assert.Empty(files.Problems);
        var real = Real(files);
        Assert.Equal(24, real.OfType<Chain>().Count());
        Assert.Equal(332, real.OfType<Link>().Count());
        Assert.Equal(395, real.OfType<Link>().Sum(l => l.Feeds.Count));
        Assert.Equal(196, real.OfType<Firm>().Count());
        Assert.Equal(5, real.OfType<Firm>().Sum(f => f.Leads.Count));
        Assert.Equal(47, real.OfType<Project>().Count());
        Assert.Equal(13, real.OfType<Event>().Count());
        Assert.Equal(10, real.OfType<District>().Count());
    }

    [Fact]
    public void Nothing_is_said_of_a_real_firm_that_no_source_says()
    {
        var firms = Real(SeedFiles.Read(SeedFiles.BuiltIn)).OfType<Firm>().ToList();

        Assert.All(firms, f => Assert.NotEmpty(f.Provenance.Sources));
        Assert.All(firms, f => Assert.Empty(f.Credentials));
        Assert.All(firms, f => Assert.Equal(LibraryState.Candidate, f.Library));
        Assert.All(firms, f => Assert.Null(f.ConfirmedOn));
        Assert.All(firms.SelectMany(f => f.Positions), p => Assert.True(p.Authored));
    }

    [Fact]
    public void The_samples_are_marked_in_their_names_and_on_every_record()
    {
        var files = SeedFiles.Read(SeedFiles.BuiltIn);
        var samples = files.Records.Except(Real(files)).ToList();

        Assert.Equal(4, samples.Count);
        Assert.All(samples.OfType<Firm>(), f => Assert.Contains("示例", f.NameZh, StringComparison.Ordinal));
        Assert.All(samples.OfType<Project>(), p => Assert.StartsWith("示例", p.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void The_files_open_with_their_Chinese_in_a_spreadsheet()
    {
        Assert.All(
            Directory.GetFiles(SeedFiles.BuiltIn, "*.csv"),
            f => Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(f).Take(3))
        );
    }

    [Theory]
    [InlineData("positions.csv", "firm_haier-smart-home,link_nowhere,,", "link")]
    [InlineData("positions.csv", "firm_haier-smart-home,chain_smart-home-appliances,,", "link")]
    [InlineData("positions.csv", "firm_haier-smart-home,link_sha-cabinet-assembly,again,", "link")]
    [InlineData("leaders.csv", "firm_nobody,chain_smart-home-appliances,CITY,,", "firm")]
    [InlineData("leaders.csv", "firm_haier-smart-home,chain_new-energy-vehicles,WORLD,,", "level")]
    [InlineData("leaders.csv", "firm_haier-smart-home,chain_new-energy-vehicles,1,,", "level")]
    [InlineData("leaders.csv", "firm_haier-smart-home,chain_new-energy-vehicles,CITY,,source_nowhere", "sources")]
    [InlineData("feeds.csv", "link_sha-compressor,link_nowhere", "feeds")]
    [InlineData("tiers.csv", "GAZELLE,瞪羚,Gazelle,,,,,,,,", "tier")]
    [InlineData("tiers.csv", "BENCHMARK_PRIVATE,标杆,Benchmark,,4294967297,,,,,,", "validYears")]
    [InlineData("tier-holdings.csv", "firm_haier-smart-home,GAZELLE,,2025-06-01,2024-06-01,,,", "validUntil")]
    [InlineData("firms.csv", "firm_x,某企业,,91370200000000000A,,,,,COMPANY,,", "uscc")]
    [InlineData("firms.csv", "x,某企业,,,,,,,COMPANY,,", "id")]
    [InlineData("firms.csv", "firm_x,,,,,,,,COMPANY,,", "nameZh")]
    [InlineData("firms.csv", "firm_x,某企业,,,,,,maybe,COMPANY,,", "sample")]
    [InlineData("projects.csv", "project_x,DEMAND,SCENARIO,标题,说明,,,,,,,2026-11-23,,,", "links")]
    [InlineData(
        "projects.csv",
        "project_x,DEMAND,SCENARIO,标题,说明,,link_sha-compressor,-5,,,,2026-11-23,,,",
        "budgetFen"
    )]
    [InlineData("projects.csv", "project_x,DEMAND,SCENARIO,标题,说明,,link_sha-compressor,,,,,,,,", "posted")]
    [InlineData("events.csv", "event_x,会,VISIT,ONLINE,昨天,,,,,,,", "date")]
    [InlineData("events.csv", "event_x,会,VISIT,ONLINE,2026-11-23,,,,,smes:70,,", "figures")]
    [InlineData("terms.csv", "只有一个说法,,,,编写", "otherZh")]
    [InlineData("terms.csv", "家用电器,家什,,,编写", "zh")]
    [InlineData("terms.csv", ",家什,,,编写", "zh")]
    [InlineData("terms.csv", "家什,用具;用具,,,编写", "otherZh")]
    [InlineData("classes.csv", "家什,,编写", "members")]
    [InlineData("classes.csv", ",锅;碗,编写", "class")]
    [InlineData("need-words.csv", "锅,POT,", "role")]
    [InlineData("need-words.csv", "锅,,", "role")]
    [InlineData("need-words.csv", "刷锅,SERVICE,", "family")]
    [InlineData("districts.csv", "district_shinan,重复,Twice,370299,", "id")]
    [InlineData("districts.csv", "district_x,多了,More,370299,,,surplus", "-")]
    [InlineData("districts.csv", "district_x,\"引号\"错,Quotes,370299,", "-")]
    public void A_broken_row_is_named_by_file_row_and_column_in_both_languages(string file, string row, string column)
    {
        var number = Rows(file) + 1;
        File.AppendAllText(Path.Combine(_folder, file), row + "\n");

        var problem = Assert.Single(SeedFiles.Read(_folder).Problems);

        Assert.Equal((file, number, column), (problem.File, problem.Row, problem.Column));
        Assert.Contains($"第 {number} 行", problem.Whole.Zh, StringComparison.Ordinal);
        Assert.Contains($"row {number}", problem.Whole.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_told_once()
    {
        var path = Path.Combine(_folder, "firms.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace("nameZh", "name", StringComparison.Ordinal));

        Assert.Equal(
            [("firms.csv", 1, "nameZh")],
            SeedFiles.Read(_folder).Problems.Select(p => (p.File, p.Row, p.Column))
        );
    }

    [Fact]
    public void A_file_saved_in_another_encoding_is_refused_and_its_pointers_are_not_blamed()
    {
        File.WriteAllBytes(Path.Combine(_folder, "districts.csv"), [.. "id,zh\n"u8, 0xCA, 0xD0, 0xC4, 0xCF]);

        var problem = Assert.Single(SeedFiles.Read(_folder).Problems);
        Assert.Equal("districts.csv", problem.File);
        Assert.Contains("UTF-8", problem.Whole.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_lines_and_cells_of_spreadsheets_do_no_harm()
    {
        foreach (var file in Directory.GetFiles(_folder, "*.csv"))
            File.AppendAllText(file, "\n,,,\n\n");

        var files = SeedFiles.Read(_folder);
        Assert.Empty(files.Problems);
        Assert.Equal(
            SeedFiles.Read(SeedFiles.BuiltIn).Records.Select(RecordJson.Write),
            files.Records.Select(RecordJson.Write)
        );
    }

    [Fact]
    public void Every_problem_of_every_file_is_told_at_once()
    {
        File.AppendAllText(Path.Combine(_folder, "positions.csv"), "firm_haier-smart-home,link_nowhere,,\n");
        File.Delete(Path.Combine(_folder, "events.csv"));

        Assert.Equal(
            ["events.csv", "positions.csv"],
            SeedFiles.Read(_folder).Problems.Select(p => p.File).Distinct().Order()
        );
    }

    [Fact]
    public void A_city_without_a_thesaurus_has_no_problem()
    {
        foreach (var file in new[] { "terms.csv", "classes.csv", "need-words.csv" })
            File.Delete(Path.Combine(_folder, file));

        Assert.Empty(SeedFiles.Read(_folder).Problems);
        Assert.Empty(SeedThesaurus.Of(_folder).Phrases);
    }

    // Cells may hold line breaks, so lines are not rows.
    private int Rows(string file) =>
        File.ReadAllText(Path.Combine(_folder, file))
            .Split('"')
            .Where((_, i) => i % 2 == 0)
            .Sum(part => part.Count(c => c == '\n'));

    private static List<IRecord> Real(SeedFiles files) =>
        [.. files.Records.Where(r => r is not (Firm { Sample: true } or Project { Sample: true }))];
}
