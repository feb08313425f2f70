namespace Matchmaker.Console.Exports;

/// <summary>The formats of files that a list is exported to.</summary>
public enum ExportFormat
{
    Xlsx,
    Csv,
}

/// <summary>How the formats are named on the web.</summary>
public static class ExportFormats
{
    /// <summary>The format of a file extension; null for one that is none of ours.</summary>
    public static ExportFormat? Of(string extension) =>
        extension switch
        {
            "xlsx" => ExportFormat.Xlsx,
            "csv" => ExportFormat.Csv,
            _ => null,
        };

    public static string Extension(this ExportFormat format) => format is ExportFormat.Csv ? "csv" : "xlsx";

    public static string MediaType(this ExportFormat format) =>
        format is ExportFormat.Csv
            ? "text/csv; charset=utf-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
