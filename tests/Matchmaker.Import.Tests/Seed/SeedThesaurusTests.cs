using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;
using Matchmaker.Domain.Thesaurus;
using Matchmaker.Import.Seed;

namespace Matchmaker.Import.Tests.Seed;

public sealed class SeedThesaurusTests : IDisposable
{
    private static readonly IReadOnlyList<IRecord> Reference = SeedFiles.Read(SeedFiles.BuiltIn).Records;

    private readonly string _folder = Directory.CreateTempSubdirectory("matchmaker-thesaurus-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_row_of_each_file_is_read_with_all_its_words()
    {
        Write(
            "terms.csv",
            "zh,otherZh,en,abbreviation,source",
            "可编程控制器,可编程逻辑控制器,programmable controller,PLC,编写"
        );
        Write("classes.csv", "class,members,source", "劳保用品,手套;安全帽,编写");
        Write("need-words.csv", "word,role,family", "采购,PROCUREMENT,", "运输,SERVICE,运输", "货运,SERVICE,运输");

        var thesaurus = SeedThesaurus.Of(_folder);

        Assert.Equal(["可编程控制器", "可编程逻辑控制器", "programmable controller"], thesaurus.EquivalentsOf("plc"));
        Assert.Equal(["劳保用品"], thesaurus.BroaderOf("安全帽"));
        Assert.Equal(WordRole.Procurement, thesaurus.RoleOf("采购"));
        Assert.Equal(["运输", "货运"], thesaurus.ServiceFamilyOf("货运"));
    }

    [Fact]
    public void The_tables_that_travel_with_the_program_are_as_large_as_the_chains_need()
    {
        Assert.InRange(RowsOf("terms.csv").Count, 1_500, int.MaxValue);
        Assert.InRange(RowsOf("classes.csv").Count, 1_000, int.MaxValue);
    }

    [Fact]
    public void Every_class_is_said_by_somebody_in_the_reference_data()
    {
        var said = SearchText.Of(Reference.SelectMany(TextsOf));

        Assert.All(
            RowsOf("classes.csv").Select(row => row.Split(',')[0]),
            c => Assert.Contains(SearchText.Fold(c), said, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_link_of_every_chain_has_its_name_or_one_of_its_terms_in_the_tables()
    {
        var phrases = SeedThesaurus.BuiltIn.Phrases.ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Reference.OfType<Link>(),
            l => Assert.Contains(l.Terms.Prepend(l.Zh), t => phrases.Contains(SearchText.Fold(t)))
        );
    }

    private static IEnumerable<string> TextsOf(IRecord record) =>
        record switch
        {
            Link link => link.Terms.Prepend(link.Zh),
            Firm firm => firm.Capabilities.Select(c => c.Text).Prepend(firm.NameZh),
            Project project => [project.Title, project.Description],
            _ => [],
        };

    // The cells of these files hold no line breaks.
    private static List<string> RowsOf(string file) =>
        [.. File.ReadLines(Path.Combine(SeedFiles.BuiltIn, file)).Skip(1).Where(l => l.Length > 0)];

    private void Write(string file, params string[] lines) => File.WriteAllLines(Path.Combine(_folder, file), lines);
}
