using System.Globalization;
using System.Text.Json;
using Matchmaker.Training;

namespace Matchmaker.Bench.Data;

/// <summary>The forms of the labelled data: JSON lines and tables by tabulators.</summary>
internal static class Files
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    private sealed record Line(string Id, string? Title, string? Text);

    /// <summary>Lines {id, title, text}; a line without a title has its text for one.</summary>
    public static IReadOnlyList<TextItem> Items(string path) =>
        [
            .. Lines<Line>(path)
                .Select(l =>
                    l.Title is null ? new TextItem(l.Id, l.Text ?? "", "") : new TextItem(l.Id, l.Title, l.Text ?? "")
                ),
        ];

    public static IEnumerable<T> Lines<T>(string path) =>
        Numbered(path)
            .Select(l =>
            {
                try
                {
                    return JsonSerializer.Deserialize<T>(l.Text, Form)
                        ?? throw new InvalidDataException($"{path}:{l.Number}: an empty line.");
                }
                catch (JsonException problem)
                {
                    throw new InvalidDataException($"{path}:{l.Number}: {problem.Message}");
                }
            });

    /// <summary>Rows of at least <paramref name="columns"/> columns.</summary>
    public static IEnumerable<string[]> Rows(string path, int columns) =>
        Numbered(path)
            .Select(l =>
                l.Text.Split('\t') is var row && row.Length >= columns
                    ? row
                    : throw new InvalidDataException($"{path}:{l.Number}: {columns} columns are needed.")
            );

    /// <summary>query TAB document [TAB grade]; without a grade, 1.</summary>
    public static Dictionary<string, Dictionary<string, int>> Grades(string path)
    {
        var grades = new Dictionary<string, Dictionary<string, int>>();
        foreach (var row in Rows(path, 2))
        {
            if (!grades.TryGetValue(row[0], out var own))
                grades[row[0]] = own = [];
            own[row[1]] = row.Length > 2 ? (int)double.Parse(row[2], CultureInfo.InvariantCulture) : 1;
        }
        return grades;
    }

    public static void WriteRun(string path, IEnumerable<(string Query, string Document, double Score)> run) =>
        File.WriteAllLines(
            path,
            run.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Query}\t{r.Document}\t{r.Score:R}"))
        );

    private static IEnumerable<(int Number, string Text)> Numbered(string path) =>
        File.ReadLines(path).Select((text, i) => (i + 1, text.TrimStart('\uFEFF'))).Where(l => l.Item2.Length > 0);
}
