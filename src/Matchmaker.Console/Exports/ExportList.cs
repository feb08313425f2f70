using System.Globalization;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Matchmaker.Console.Exports;

/// <summary>
/// Use case: answers with a list as a file. The file is written whole before any of it is sent, so that a fault on the
/// way is an error and not a list that ends too early.
/// </summary>
public sealed class ExportList(
    IEnumerable<IListExport> exports,
    Localizer say,
    TimeProvider time,
    ILogger<ExportList> log
)
{
    public async Task<IResult> RunAsync(string list, ExportFormat format, HttpContext http, Caller caller)
    {
        if (exports.FirstOrDefault(e => e.List == list) is not { } export)
            return Results.NotFound();
        var ct = http.RequestAborted;
        var opened = await export.OpenAsync(http.Request.Query, caller, ct);
        if (!opened.Ok)
            return Refused(opened.Errors[0]);
        var file = OpenTemporary();
        try
        {
            var rows = await SpreadsheetWriter.WriteAsync(file, opened.Value, format, More, ct);
            log.LogInformation(
                "{Name} ({Account}) exported {RowCount} rows of {List} as {Format}",
                caller.AuditName,
                caller.AccountId ?? "-",
                rows,
                list,
                format
            );
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        file.Position = 0;
        http.Response.Headers.ContentDisposition = FileName(list, opened.Value.Title, format);
        return Results.Stream(file, format.MediaType());
    }

    private string More =>
        say[
            $"只导出前 {SpreadsheetWriter.MostRows:#,0} 行，其余未导出；请缩小筛选范围后重新导出。",
            $"Only the first {SpreadsheetWriter.MostRows:#,0} rows are here; narrow the filters to export the others."
        ];

    // For the names in a browser that knows RFC 5987, and in one that does not.
    private string FileName(string list, string title, ExportFormat format)
    {
        var end = string.Create(CultureInfo.InvariantCulture, $"-{time.Today():yyyy-MM-dd}.{format.Extension()}");
        return new ContentDispositionHeaderValue("attachment")
        {
            FileName = list + end,
            FileNameStar = title + end,
        }.ToString();
    }

    private static IResult Refused(UserError error) =>
        error.Code switch
        {
            ErrorCode.Unauthenticated => Results.Challenge(),
            ErrorCode.Forbidden => Results.StatusCode(StatusCodes.Status403Forbidden),
            ErrorCode.NotFound => Results.NotFound(),
            _ => Results.BadRequest(),
        };

    // Others on the machine do not read it, and it goes when it has been sent or the process ends.
    private static FileStream OpenTemporary()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
