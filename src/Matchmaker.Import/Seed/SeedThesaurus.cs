using Matchmaker.Domain.Thesaurus;

namespace Matchmaker.Import.Seed;

/// <summary>
/// The thesaurus of the reference data: terms.csv, classes.csv and need-words.csv. Matching reads it when the program
/// starts; it is no record of the store.
/// </summary>
public static class SeedThesaurus
{
    internal const string TermsFile = "terms.csv",
        ClassesFile = "classes.csv",
        WordsFile = "need-words.csv";

    // Characters; a longer one is a sentence, and no need says it word for word.
    private const int LongestTerm = 60;

    /// <summary>The thesaurus that travels with the program.</summary>
    public static Thesaurus BuiltIn => Of(SeedFiles.BuiltIn);

    /// <summary>
    /// The thesaurus of a folder without the rows that cannot be read, which <see cref="SeedFiles.Read"/> reports;
    /// empty where the folder has none.
    /// </summary>
    public static Thesaurus Of(string folder) => Read(new SeedReading(folder));

    internal static Thesaurus Read(SeedReading reading) =>
        new([.. Terms(reading)], [.. Classes(reading)], [.. Words(reading)]);

    private static IEnumerable<EquivalentTerms> Terms(SeedReading reading)
    {
        foreach (var row in Rows(reading, TermsFile))
        {
            var term = new EquivalentTerms(
                Term(row, "zh"),
                row.Many("otherZh"),
                row.Many("en"),
                row.Many("abbreviation")
            );
            row.Once("zh");
            if (!term.All.Skip(1).Any())
                row.Report(
                    "otherZh",
                    "此行没有其他说法：otherZh、en、abbreviation 至少填一格。",
                    "The row has no other word: one of otherZh, en and abbreviation is needed."
                );
            yield return term;
        }
    }

    private static IEnumerable<NarrowerTerms> Classes(SeedReading reading)
    {
        foreach (var row in Rows(reading, ClassesFile))
        {
            var members = row.Many("members");
            if (members.Count == 0)
                row.Report("members", "不能为空。", "It may not be empty.");
            yield return new NarrowerTerms(Term(row, "class"), members);
        }
    }

    private static IEnumerable<RoleWord> Words(SeedReading reading)
    {
        foreach (var row in Rows(reading, WordsFile))
        {
            var role = row.NeededValue<WordRole>("role");
            var family = row.Text("family", LongestTerm);
            if (role is WordRole.Service && family is null)
                row.Report("family", "服务词要写明同类。", "A service names its family.");
            yield return new RoleWord(Term(row, "word"), role, family);
        }
    }

    private static string Term(SeedRow row, string column) => row.Needed(column, LongestTerm);

    private static IReadOnlyList<SeedRow> Rows(SeedReading reading, string file) =>
        File.Exists(Path.Combine(reading.Folder, file)) ? SeedTable.Read(reading, file) : [];
}
