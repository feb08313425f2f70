using System.Text.Json;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Commands.Records;

/// <summary>An export's file, read through once to know which lines count; records themselves are read when they are wanted.</summary>
public sealed class RecordFile
{
    private const int MostProblems = 20;

    private readonly string path;
    private readonly Dictionary<string, (int Line, RecordKind Kind)> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> pointedAt = new(StringComparer.Ordinal);

    private RecordFile(string path) => this.path = path;

    public int Count => last.Count;

    public IEnumerable<RecordKind> Kinds => last.Values.Select(l => l.Kind).Distinct().Order();

    public IEnumerable<string> IdsOf(RecordKind kind) => last.Where(l => l.Value.Kind == kind).Select(l => l.Key);

    /// <summary>Ids that records point at and the file does not hold, each with a line that does so.</summary>
    public IEnumerable<(string Id, int Line)> Elsewhere => pointedAt.Where(p => !last.ContainsKey(p.Key)).Select(p => (p.Key, p.Value));

    public ExportHeader Header { get; private set; } = null!;

    /// <exception cref="StartProblemException">With what is wrong and in which line.</exception>
    public static async Task<RecordFile> OpenAsync(string path, Progress progress, CancellationToken ct)
    {
        var file = new RecordFile(path);
        var problems = new List<Sentence>();
        var (number, records, ended) = (0, 0, false);
        await foreach (var line in File.ReadLinesAsync(path, ct))
        {
            number++;
            try
            {
                if (number == 1) file.Header = HeaderOf(line);
                else if (ended) throw new JsonException("lines after the end");
                else if (line.StartsWith("{\"lines\":", StringComparison.Ordinal)) ended = RecordLine.Read<ExportEnd>(line).Lines == records;
                else
                {
                    records++;
                    file.Take(RecordLine.Read<RecordLine>(line), number);
                }
            }
            catch (JsonException e)
            {
                problems.Add(new($"第 {number} 行无法读取：{e.Message}", $"Line {number} cannot be read: {e.Message}"));
            }
            if (problems.Count == MostProblems) break;
            progress.Step();
        }
        if (problems.Count == 0 && !ended) problems.Add(new("文件不完整：缺少结尾行，或行数不符。", "The file is not whole: its last line is missing or counts other lines."));
        return problems.Count > 0 ? throw new StartProblemException(problems) : file;
    }

    /// <summary>The records of one kind, in the order of the file.</summary>
    public async IAsyncEnumerable<(int Line, IRecord Record)> ReadAsync(RecordKind kind)
    {
        var number = 0;
        var wanted = last.Values.Where(l => l.Kind == kind).Select(l => l.Line).ToHashSet();
        await foreach (var line in File.ReadLinesAsync(path))
        {
            if (wanted.Contains(++number)) yield return (number, RecordLine.Read<RecordLine>(line).ToRecord()!);
        }
    }

    private void Take(RecordLine line, int number)
    {
        var record = line.ToRecord();
        if (record is null) last.Remove(line.Id);
        else if (record.Id != line.Id) throw new JsonException($"the record's id is {record.Id}");
        else last[line.Id] = (number, line.Kind);
        foreach (var id in record?.References ?? []) pointedAt.TryAdd(id, number);
    }

    private static ExportHeader HeaderOf(string line)
    {
        var header = RecordLine.Read<ExportHeader>(line);
        if (header.Format != ExportHeader.Name) throw new JsonException($"not a file of {ExportHeader.Name}");
        return header.Version <= ExportHeader.Newest ? header : throw new JsonException($"format version {header.Version} is newer than this program's {ExportHeader.Newest}");
    }
}
