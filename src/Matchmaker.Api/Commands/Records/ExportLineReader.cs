using System.Text.Json;
using Matchmaker.Api.Accounts;
using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;

namespace Matchmaker.Api.Commands.Records;

/// <summary>A parsed line of an export: one of a record, a removal and the end; or its faults.</summary>
public sealed record ExportLine(
    RecordKind Kind,
    string Id,
    IRecord? Record,
    int? End,
    IReadOnlyList<RecordFault> Faults
)
{
    public bool Ok => Faults.Count == 0;

    /// <summary>
    /// The follow-ups that a release before kept inside of the engagement, as the records that they are today.
    /// </summary>
    public IReadOnlyList<FollowUp> Held { get; init; } = [];

    /// <summary>The record and what came with it.</summary>
    public IEnumerable<IRecord> Records => Record is null ? Held : Held.Prepend(Record);

    public static ExportLine Wrong(params IReadOnlyList<RecordFault> faults) => new(default, "", null, null, faults);
}

/// <summary>
/// Parses and validates the lines of an export, part by part, by the rules that the API holds people to.
/// </summary>
public static class ExportLineReader
{
    /// <summary>
    /// Levels of JSON in a line; records are six levels deep. Set by hand. Doubled, a line that is no record is read a
    /// little deeper before it is refused.
    /// </summary>
    private const int Deepest = 16;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Deepest };

    public static ExportLine Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Options);
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("lines", out _)
                ? Ending(json.RootElement)
                : OfRecord(json.RootElement);
        }
        catch (JsonException e)
        {
            return ExportLine.Wrong(NotJson(text, e));
        }
        catch (InvalidOperationException)
        {
            // A name spelled with half a character ("\ud800"), which no text can hold.
            return ExportLine.Wrong(
                new RecordFault(
                    "",
                    new(
                        "含有不完整的字符（半个代理对），请改正。",
                        "It has half a character (a lone surrogate); put it right."
                    )
                )
            );
        }
    }

    public static ExportHeader Header(string text, out IReadOnlyList<RecordFault> faults)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Options);
            if (
                json.RootElement.ValueKind is not JsonValueKind.Object
                || !json.RootElement.TryGetProperty("format", out var format)
            )
            {
                faults = [NoHeader(text)];
                return ExportHeader.None;
            }
            faults = RecordShape.Faults(RecordLine.TypeOf<ExportHeader>(), json.RootElement);
            if (faults.Count > 0)
                return ExportHeader.None;
            var header = json.RootElement.Deserialize(RecordLine.TypeOf<ExportHeader>())!;
            faults = [.. HeaderFaults(header)];
            return header;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            faults = [NoHeader(text)];
            return ExportHeader.None;
        }
    }

    private static IEnumerable<RecordFault> HeaderFaults(ExportHeader header)
    {
        if (header.Format != ExportHeader.Name)
            yield return new(
                "format",
                new(
                    $"应为“{ExportHeader.Name}”，现为“{Cut(header.Format)}”。",
                    $"“{ExportHeader.Name}” is wanted, “{Cut(header.Format)}” was read."
                )
            );
        else if (header.Version > ExportHeader.Newest)
            yield return new(
                "version",
                new(
                    $"文件格式的版本 {header.Version} 比本程序的 {ExportHeader.Newest} 新，请用新版程序导入。",
                    $"The file's format has version {header.Version}, newer than this program's "
                        + $"{ExportHeader.Newest}; import it with a newer program."
                )
            );
        else if (header.Version < 1)
            yield return new(
                "version",
                new($"版本从 1 开始，现为 {header.Version}。", $"Versions begin with 1; this is {header.Version}.")
            );
    }

    private static ExportLine Ending(JsonElement line)
    {
        var faults = RecordShape.Faults(RecordLine.TypeOf<ExportEnd>(), line);
        return faults.Count > 0
            ? ExportLine.Wrong(faults)
            : new(default, "", null, line.GetProperty("lines").GetInt32(), []);
    }

    private static ExportLine OfRecord(JsonElement line)
    {
        var faults = RecordShape.Faults(RecordLine.TypeOf<RecordLine>(), line);
        if (faults.Count > 0)
            return ExportLine.Wrong(faults);
        var read = line.Deserialize(RecordLine.TypeOf<RecordLine>())!;
        var body = line.GetProperty("record");
        if (body.ValueKind is JsonValueKind.Null)
            return new(read.Kind, read.Id, null, null, []);
        if (RecordShape.Faults(read.Kind, body) is { Count: > 0 } unlike)
            return ExportLine.Wrong(unlike);

        var record = RecordJson.Read(read.Kind, body);
        var wrong = record is Account account ? AccountValidator.Faults(account) : RecordValidation.Faults(record);
        if (record.Id != read.Id)
            wrong =
            [
                new(
                    "id",
                    new(
                        $"行首的编号是“{Cut(read.Id)}”，记录的编号是“{Cut(record.Id)}”，应相同。",
                        $"The line's id is “{Cut(read.Id)}” and the record's “{Cut(record.Id)}”; they "
                            + $"should be the same."
                    )
                ),
                .. wrong,
            ];
        return record is Engagement engagement
            ? OfEngagement(engagement, wrong)
            : new(read.Kind, read.Id, record, null, wrong);
    }

    private static ExportLine OfEngagement(Engagement read, IReadOnlyList<RecordFault> wrong)
    {
        var (engagement, held) = read.WithFollowUpsTakenOut();
        return new(RecordKind.Engagement, engagement.Id, engagement, null, wrong) { Held = held };
    }

    private static RecordFault NoHeader(string text) =>
        new(
            "",
            new(
                $"不是 export 写出的文件：第一行应为 {{\"format\":\"{ExportHeader.Name}\",…}}，现为“{Cut(text)}”。",
                $"This is no file that export wrote: its first line would be "
                    + $"{{\"format\":\"{ExportHeader.Name}\",…}}, and “{Cut(text)}” was read."
            )
        );

    private static RecordFault NotJson(string text, JsonException e)
    {
        // The position is counted in bytes of UTF-8.
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var at = (int)Math.Clamp(e.BytePositionInLine ?? 0, 0, bytes.Length);
        var before = System.Text.Encoding.UTF8.GetString(bytes, 0, at);
        var there =
            before.Length >= text.Length
                ? new LocalizedText("行尾", "the end of the line")
                : new($"“{Cut(text[before.Length..])}”", $"“{Cut(text[before.Length..])}”");
        return new(
            "",
            new(
                $"一行应是一个完整的 JSON 对象（最多 {Deepest} 层），读不懂第 {before.Length + 1} 个字符处的{there.Zh}。",
                $"A line is one whole JSON object, at most {Deepest} levels deep; character "
                    + $"{before.Length + 1} cannot be read: {there.En}."
            )
        );
    }

    private static string Cut(string text)
    {
        // Characters of what was read that a sentence repeats. Set by hand; doubled, the sentence is longer.
        const int Most = 40;
        var shown = string.Concat(text.Take(Most).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '·' : c));
        return text.Length > Most ? shown + "…" : shown;
    }
}
