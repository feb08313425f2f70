using System.Runtime.CompilerServices;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Commands.Records;

/// <summary>
/// An export's file, read through once to know which lines count and what they claim; records themselves are read when
/// they are wanted.
/// </summary>
public sealed class RecordFile
{
    private readonly string _path;
    private readonly Dictionary<string, RecordReferences> _last = new(StringComparer.Ordinal);

    /// <summary>Of engagements of a release before: the ids of the follow-ups in their lines.</summary>
    private readonly Dictionary<string, string[]> _held = new(StringComparer.Ordinal);

    private RecordFile(string path) => _path = path;

    /// <summary>The kinds of its records, each after those that it depends on.</summary>
    public IEnumerable<RecordKind> Kinds => _last.Values.Select(l => l.Kind).Distinct().Order();

    public IEnumerable<string> IdsOf(RecordKind kind) => _last.Values.Where(l => l.Kind == kind).Select(l => l.Id);

    /// <summary>What the records that count claim, by their ids.</summary>
    public IReadOnlyDictionary<string, RecordReferences> References => _last;

    public ExportHeader Header { get; private set; } = ExportHeader.None;

    /// <exception cref="StartupException">With what is wrong and in which line.</exception>
    public static async Task<RecordFile> OpenAsync(string path, Progress progress, CancellationToken ct)
    {
        var file = new RecordFile(path);
        var problems = new ProblemList();
        try
        {
            await file.ReadThroughAsync(problems, progress, ct);
        }
        catch (StartupException e)
        {
            // Nothing can be read beyond this; what was found before it is told, too.
            problems.Add(e.Sentences);
        }
        problems.ThrowIfAny();
        return file;
    }

    private async Task ReadThroughAsync(ProblemList problems, Progress progress, CancellationToken ct)
    {
        var (records, ended) = (0, (int?)null);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var line in FileLines.ReadAsync(_path, ct))
        {
            progress.Step();
            var text = line.Text();
            if (line.Number == 1)
            {
                Header = ExportLineReader.Header(text, out var faults);
                // A file of another kind is wrong in every line, for one reason.
                if (faults.Count > 0)
                    throw new StartupException([.. faults.Select(f => f.In(1))]);
            }
            else if (string.IsNullOrWhiteSpace(text))
                continue;
            else if (ended is not null)
                throw new StartupException(
                    new LocalizedText(
                        $"第 {line.Number} 行：结尾行之后不应再有内容。",
                        $"Line {line.Number}: nothing should follow the line that ends the file."
                    )
                );
            else
            {
                var read = ExportLineReader.Read(text);
                problems.Add(read.Faults.Select(f => f.In(line.Number)));
                if (read.End is { } end)
                    ended = end;
                else
                    records++;
                if (read is { Ok: true, End: null })
                    problems.Add(Take(read, line.Number, ids));
            }
        }
        if (ended is null)
            problems.Add(
                new LocalizedText(
                    "文件不完整：缺少结尾行 {\"lines\":…}，可能被截断。",
                    "The file is not whole: its last line, {\"lines\":…}, is missing; it may have been cut short."
                )
            );
        else if (ended != records)
            problems.Add(
                new LocalizedText(
                    $"文件不完整：结尾行说有 {ended} 行记录，读到 {records} 行。",
                    $"The file is not whole: its last line counts {ended} lines of records, and {records} were read."
                )
            );
    }

    /// <summary>The records of one kind, in the order of the file.</summary>
    /// <exception cref="StartupException">The file is no longer the one that was checked.</exception>
    public IAsyncEnumerable<(int Line, IRecord Record)> ReadAsync(RecordKind kind, CancellationToken ct = default) =>
        ReadAsync(kind, _ => true, ct);

    /// <summary>Those among them whose ids are wanted.</summary>
    public async IAsyncEnumerable<(int Line, IRecord Record)> ReadAsync(
        RecordKind kind,
        Func<string, bool> isWanted,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        var wanted = _last.Values.Where(l => l.Kind == kind && isWanted(l.Id)).Select(l => l.Line).ToHashSet();
        if (wanted.Count == 0)
            yield break;
        await foreach (var line in FileLines.ReadAsync(_path, ct))
        {
            if (!wanted.Remove(line.Number))
                continue;
            var read = ExportLineReader.Read(line.Text());
            var records = read.Records.Where(r => r.RecordKind == kind).ToArray();
            if (!read.Ok || records.Length == 0)
                throw Changed(line.Number);
            foreach (var record in records.Where(r => isWanted(r.Id)))
                yield return (line.Number, record);
        }
        if (wanted.Count > 0)
            throw Changed(wanted.Min());
    }

    private static StartupException Changed(int line) =>
        new(
            new LocalizedText(
                $"文件在导入期间被改动（第 {line} 行），请重新运行。",
                $"The file was changed during the import (line {line}); run it again."
            )
        );

    // A later line of the same id holds instead of the earlier one.
    private List<LocalizedText> Take(ExportLine read, int number, Dictionary<string, string> ids)
    {
        // What the earlier line held goes with it.
        if (_held.Remove(read.Id, out var gone))
            foreach (var id in gone)
                _last.Remove(id);
        if (read.Record is null)
            _last.Remove(read.Id);
        var twice = read
            .Held.Where(f => _last.ContainsKey(f.Id))
            .Select(f => Twice(read.Id, f.Id, number, _last[f.Id].Line))
            .ToList();
        foreach (var record in read.Records)
            _last[record.Id] = RecordReferences.Of(record, number, ids);
        if (read.Held.Count > 0)
            _held[read.Id] = [.. read.Held.Select(f => f.Id)];
        return twice;
    }

    private static LocalizedText Twice(string engagement, string followUp, int line, int other) =>
        new(
            $"第 {line} 行（{engagement}）：编号“{followUp}”已属于第 {other} 行。",
            $"Line {line} ({engagement}): the id “{followUp}” belongs to line {other} already."
        );
}
