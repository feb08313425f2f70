using CsvHelper.Configuration.Attributes;

namespace Matchmaker.Matching.Tests.Cases;

/// <summary>
/// The cases that today's ranking gets wrong: the work list. A line is added by hand alone and goes when the ranking
/// gets it right.
/// </summary>
internal static class KnownMisses
{
    public const string File = "known-misses.csv";

    public static IReadOnlySet<string> Ids() =>
        LabelledCases.Rows<MissRow>(File).Select(r => r.Case).ToHashSet(StringComparer.Ordinal);

    public static void Keep(IReadOnlySet<string> wrong) =>
        LabelledCases.Write(File, LabelledCases.Rows<MissRow>(File).Where(r => wrong.Contains(r.Case)));

    private sealed record MissRow([property: Name("case")] string Case, [property: Name("note")] string Note);
}
