namespace Matchmaker.Console.Exports;

/// <summary>What the cells of a column hold, which decides how a spreadsheet shows them.</summary>
public enum CellKind
{
    Text,
    Number,

    /// <summary>In yuan, with two decimals.</summary>
    Money,
    Day,

    /// <summary>A day and a time of the city.</summary>
    Moment,
}

/// <summary>The head of a column, in the reader's language; no two of a table are the same.</summary>
public sealed record ExportHead(string Name, CellKind Kind);

/// <summary>A list as a table, read while it is written.</summary>
/// <param name="Title">In the reader's language; it names the sheet and the file.</param>
/// <param name="Rows">One cell a head. A cell is null, a text, an int, a decimal or a <see cref="DateTime"/> of the
/// city.</param>
public sealed record ExportTable(
    string Title,
    IReadOnlyList<ExportHead> Heads,
    IAsyncEnumerable<IReadOnlyList<object?>> Rows
);
