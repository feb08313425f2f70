using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Console;
using Matchmaker.Domain;

namespace Matchmaker.Api.Operations;

/// <summary>
/// Gives the console the name and the mark of the office that runs the programme, from configuration.
/// </summary>
public static class OfficeMark
{
    private const string Address = "office-mark";

    // Pictures that browsers show in an img element, where an SVG's scripts do not run.
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
    };

    public static Office OfficeOf(ConsoleOptions options) =>
        new(
            options.OfficeNameZh is { Length: > 0 } zh ? new LocalizedText(zh, options.OfficeNameEn ?? zh) : null,
            options.OfficeMark is null ? null : Address
        );

    /// <summary>What has to be changed in the configuration; null where the mark can be shown.</summary>
    public static LocalizedText? Misfit(string file) =>
        !MediaTypes.ContainsKey(Path.GetExtension(file))
            ? new("应为 SVG、PNG、JPEG 或 WebP 图片", "must be an SVG, PNG, JPEG or WebP picture")
        : !File.Exists(file) ? new("没有这个文件", "is no file on this machine")
        : null;

    public static void MapOfficeMark(this IEndpointRouteBuilder app, ConsoleOptions options)
    {
        if (options.OfficeMark is not { } file)
            return;
        var path = Path.GetFullPath(file);
        var type = MediaTypes[Path.GetExtension(path)];
        app.MapGet("/" + Address, () => Results.File(path, type));
    }
}
