using System.CommandLine;
using Matchmaker.Bench.Quality;

namespace Matchmaker.Bench.Needs;

/// <summary>The options that name the files of the judged needs.</summary>
internal sealed class JudgedFiles(bool required)
{
    public Option<string> Needs { get; } =
        Bounded.File("--needs", "id TAB text TAB source TAB chain, under a heading", required);

    public Option<string> Judgements { get; } =
        Bounded.File("--judgements", "need TAB firm or offer TAB grade 0..2, under a heading", required);

    public Option<string> Should { get; } =
        Bounded.File("--should", "need TAB firm named before anything was run, under a heading", required);

    public IReadOnlyList<JudgedNeed> Read(ParseResult p) =>
        JudgedNeeds.Read(Of(p, Needs), Of(p, Judgements), Of(p, Should));

    private static string Of(ParseResult p, Option<string> file) =>
        p.GetValue(file) ?? throw new InvalidDataException($"{file.Name} is needed.");
}
