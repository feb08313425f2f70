using Matchmaker.Domain;

namespace Matchmaker.Import.Seed;

/// <summary>
/// What is wrong in a reference data file, and where: files are edited by hand, so every problem is told at once.
/// </summary>
/// <param name="Row">As a spreadsheet counts: the header is row 1; 0 for the file as a whole.</param>
/// <param name="Column">"-" where it is about no one column.</param>
public sealed record SeedProblem(string File, int Row, string Column, LocalizedText Message)
{
    public LocalizedText Whole =>
        (Row, Column) switch
        {
            (0, _) => new($"{File}：{Message.Zh}", $"{File}: {Message.En}"),
            (_, "-") => new($"{File} 第 {Row} 行：{Message.Zh}", $"{File}, row {Row}: {Message.En}"),
            _ => new(
                $"{File} 第 {Row} 行，{Column} 列：{Message.Zh}",
                $"{File}, row {Row}, column {Column}: {Message.En}"
            ),
        };
}
