using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matchmaker.Graph;
using Matchmaker.Matching.Feedback;

namespace Matchmaker.Api.Commands;

/// <summary>
/// Writes what people's marks and engagements teach, in the layout of the labelled data that bench learns from.
/// </summary>
public static class TrainingCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(CommonOptions common)
    {
        var folder = new Option<string>("--out")
        {
            Description =
                "要写入的目录：needs.jsonl、offers.jsonl、labels.tsv / the folder for needs.jsonl, offers.jsonl and "
                + "labels.tsv",
            HelpName = "DIR",
            Required = true,
        };
        var command = new Command(
            "training",
            "由标记、对接和成果导出训练数据，不含账号和企业名称 / writes training data from marks, engagements and outcomes, "
                + "without "
                + "accounts or firms' names"
        )
        {
            folder,
        };
        command.SetAction(
            (parsed, ct) =>
                CommandLine.GuardAsync(async () =>
                {
                    await using var tool = await CommandHost.OpenAsync(common.Settings(parsed), StoreUse.Read, ct);
                    var data = await tool.The<CollectTraining>().RunAsync(ct);
                    var into = Directory.CreateDirectory(parsed.GetRequiredValue(folder)).FullName;
                    await LinesAsync(Path.Combine(into, "needs.jsonl"), data.Needs.Select(Line), ct);
                    await LinesAsync(Path.Combine(into, "offers.jsonl"), data.Offers.Select(Line), ct);
                    await LinesAsync(
                        Path.Combine(into, "labels.tsv"),
                        data.Labels.Select(l => $"{l.Need}\t{l.Offer}\t{l.Grade}"),
                        ct
                    );
                    await System.Console.Out.WriteLineAsync(
                        $"已导出 {data.Labels.Count} 对标注到 {into}。 {data.Labels.Count} graded pairs written to {into}."
                    );
                    return 0;
                })
        );
        return command;

        static string Line(TrainingText text) => JsonSerializer.Serialize(text, Json);
    }

    private static Task<int> LinesAsync(string path, IEnumerable<string> lines, CancellationToken ct) =>
        AtomicFile.WriteAsync(
            path,
            async stream =>
            {
                await using var writer = new StreamWriter(stream, leaveOpen: true);
                var count = 0;
                foreach (var line in lines)
                {
                    await writer.WriteLineAsync(line.AsMemory(), ct);
                    count++;
                }
                return count;
            }
        );
}
