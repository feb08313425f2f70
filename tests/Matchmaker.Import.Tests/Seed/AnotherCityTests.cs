using System.Text.RegularExpressions;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Import.Seed;

namespace Matchmaker.Import.Tests.Seed;

/// <summary>The worked example of docs/another-city.md, taken from the page as a reader would.</summary>
public sealed partial class AnotherCityTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matchmaker-city-").FullName;

    public AnotherCityTests()
    {
        // As the page says: the files that have no rows keep their header.
        foreach (var file in Directory.GetFiles(SeedFiles.BuiltIn, "*.csv"))
            File.WriteAllText(Path.Combine(_folder, Path.GetFileName(file)), File.ReadLines(file).First() + "\n");
        foreach (var (file, table) in Tables())
            File.WriteAllText(Path.Combine(_folder, file), table);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_worked_example_loads_as_it_stands_on_the_page()
    {
        var files = SeedFiles.Read(_folder);

        Assert.Empty(files.Problems);
        Assert.Equal(
            ["link_nev-casting", "link_nev-motor", "link_nev-vehicle"],
            files.Records.OfType<Link>().Select(l => l.Id)
        );
        Assert.Equal(
            ["chain_nev"],
            files.Records.OfType<Firm>().Single(f => f.Id == "firm_yg-auto").Leads.Select(l => l.Chain)
        );
    }

    [Fact]
    public void The_slip_on_the_page_is_answered_as_the_page_says()
    {
        var feeds = Path.Combine(_folder, "feeds.csv");
        File.WriteAllText(
            feeds,
            File.ReadAllText(feeds)
                .Replace("link_nev-motor,link_nev-vehicle", "link_nev-motor,link_nev-moter", StringComparison.Ordinal)
        );

        var problem = Assert.Single(SeedFiles.Read(_folder).Problems);

        Assert.Contains(problem.Whole.Zh, Page(), StringComparison.Ordinal);
        Assert.Contains(problem.Whole.En, Page(), StringComparison.Ordinal);
    }

    // A line that names files, then one indented table for each.
    private static IEnumerable<(string File, string Table)> Tables() =>
        from part in Part().Matches(Page())
        from pair in FileName()
            .Matches(part.Groups["files"].Value)
            .Zip(part.Groups["tables"].Value.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        select (pair.First.Value, string.Join('\n', pair.Second.Split('\n').Select(line => line.Trim())) + "\n");

    private static string Page() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "another-city.md"));

    [GeneratedRegex(@"^(?<files>`[^\n]+csv`)\n\n(?<tables>(?:    [^\n]+\n+)+)", RegexOptions.Multiline)]
    private static partial Regex Part();

    [GeneratedRegex("[a-z-]+\\.csv")]
    private static partial Regex FileName();
}
