using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Graph.Seed;

namespace Matchmaker.Graph.Tests.Seed;

public sealed class SeedFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matchmaker-seed-").FullName;

    public SeedFilesTests()
    {
        foreach (var file in Directory.GetFiles(SeedFiles.BuiltIn, "*.csv")) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_files_that_travel_with_the_program_have_no_problem_and_hold_the_whole_programme()
    {
        var files = SeedFiles.Read(SeedFiles.BuiltIn);

        Assert.Empty(files.Problems);
        var real = files.WithoutSamples().Records;
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
        var firms = SeedFiles.Read(SeedFiles.BuiltIn).WithoutSamples().Records.OfType<Firm>().ToList();

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
        var samples = files.Records.Except(files.WithoutSamples().Records).ToList();

        Assert.Equal(4, samples.Count);
        Assert.All(samples.OfType<Firm>(), f => Assert.Contains("示例", f.NameZh, StringComparison.Ordinal));
        Assert.All(samples.OfType<Project>(), p => Assert.StartsWith("示例", p.Title, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("positions.csv", "firm_haier-smart-home,link_nowhere,,", "link")]
    [InlineData("leaders.csv", "firm_nobody,chain_smart-home-appliances,CITY,,", "firm")]
    [InlineData("leaders.csv", "firm_haier-smart-home,chain_smart-home-appliances,WORLD,,", "level")]
    [InlineData("feeds.csv", "link_sha-compressor,link_nowhere", "feeds")]
    [InlineData("events.csv", "event_x,会,VISIT,ONLINE,昨天,,,,,,", "date")]
    [InlineData("districts.csv", "district_shinan,重复,Twice,370299,", "id")]
    public void A_broken_row_is_named_by_file_row_and_column_in_both_languages(string file, string row, string column)
    {
        var path = Path.Combine(_folder, file);
        File.AppendAllText(path, row + "\n");
        var number = File.ReadLines(path).Count();

        var problem = Assert.Single(SeedFiles.Read(_folder).Problems, p => p.File == file);

        Assert.Equal((file, column), (problem.File, problem.Column));
        Assert.Equal(number, problem.Row);
        Assert.Contains("第", problem.Whole.Zh, StringComparison.Ordinal);
        Assert.Contains("row", problem.Whole.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_of_every_file_is_told_at_once()
    {
        File.AppendAllText(Path.Combine(_folder, "positions.csv"), "firm_haier-smart-home,link_nowhere,,\n");
        File.Delete(Path.Combine(_folder, "events.csv"));

        Assert.Equal(["events.csv", "positions.csv"], SeedFiles.Read(_folder).Problems.Select(p => p.File).Distinct().Order());
    }
}
