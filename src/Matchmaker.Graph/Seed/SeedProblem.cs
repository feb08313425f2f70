using Matchmaker.Domain;

namespace Matchmaker.Graph.Seed;

/// <summary>What is wrong in a reference data file, and where: files are edited by hand, so every problem is told at once.</summary>
/// <param name="Row">As a spreadsheet counts: the header is row 1.</param>
public sealed record SeedProblem(string File, int Row, string Column, Sentence Message)
{
    public Sentence Whole => new($"{File} 第 {Row} 行，{Column} 列：{Message.Zh}", $"{File}, row {Row}, column {Column}: {Message.En}");
}
