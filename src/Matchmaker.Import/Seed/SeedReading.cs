using System.Text;
using Matchmaker.Domain;
using Matchmaker.Domain.Records;

namespace Matchmaker.Import.Seed;

/// <summary>
/// One reading of a folder: the ids that its rows define, the ids they point at, and every problem found on the way.
/// </summary>
internal sealed class SeedReading(string folder)
{
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Id, string File, int Row)> _alike = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missed = new(StringComparer.Ordinal);
    private readonly List<(SeedRow Row, string Column, string Id, string Kind)> _pointers = [];
    private readonly OrderedDictionary<SeedProblem, bool> _problems = [];

    public string Folder => folder;
    public IReadOnlyList<SeedProblem> Problems => _problems.Keys;

    /// <summary>What the rows of a file are, by its name and the prefix of their ids: firms.csv holds firm_….</summary>
    public static string KindOf(string file) => file[..^"s.csv".Length];

    /// <summary>A problem is told once, however many cells it is noticed by.</summary>
    public void Report(string file, int row, string column, string zh, string en) =>
        _problems.TryAdd(new(file, row, column, new(zh, en)), true);

    /// <param name="within">The file that may have it once; by default no other file may have it either.</param>
    public void Define(SeedRow row, string column, string id, string within = "")
    {
        if (!_defined.Add(within + id))
            row.Report(column, $"“{id}”重复。", $"“{id}” is there twice.");
    }

    /// <summary>An id, which no other row may have, and none another that a person would take for the same.</summary>
    public void DefineId(SeedRow row, string id)
    {
        if (_alike.TryGetValue(Folded(id), out var other) && other.Id != id)
            row.Report(
                "id",
                $"“{id}”与 {other.File} 第 {other.Row} 行的“{other.Id}”只差大小写或全半角，请改用不同的编号。",
                $"“{id}” differs from “{other.Id}” of {other.File}, row {other.Row}, by nothing but its "
                    + $"case or width; choose another id."
            );
        _alike.TryAdd(Folded(id), (id, row.File, row.Number));
        Define(row, "id", id);
    }

    public void Point(SeedRow row, string column, string id, string kind) => _pointers.Add((row, column, id, kind));

    /// <summary>
    /// Nothing is known of this kind, because its file could not be read: pointers to it are not to blame.
    /// </summary>
    public void Miss(string kind) => _missed.Add(kind);

    /// <summary>A row that is cut short still defines its id: pointers to it are not to blame.</summary>
    public void Cut(string file, string[] cells)
    {
        if (cells is [var id, ..] && Ids.Prefix(id) == KindOf(file))
            _defined.Add(id);
    }

    /// <summary>
    /// Reports every pointer to an id that no row defines, or to something of another kind; called when all files have
    /// been read.
    /// </summary>
    public void Resolve()
    {
        foreach (var (row, column, id, kind) in _pointers.Where(p => !_missed.Contains(p.Kind)))
        {
            if (_defined.Contains(id) && Ids.Prefix(id) == kind)
                continue;
            var (zh, en) =
                _alike.TryGetValue(Folded(id), out var meant) && Ids.Prefix(meant.Id) == kind
                    ? ($"是否为“{meant.Id}”？", $" Is it “{meant.Id}”?")
                    : ("", "");
            row.Report(column, $"{kind}s.csv 中没有“{id}”。{zh}", $"There is no “{id}” in {kind}s.csv.{en}");
        }
    }

    /// <summary>
    /// Holds the records to the rules of what is stored, those included that no cell alone can break. A row with a
    /// problem is not told of twice, and while a file could not be read, records lack what it says.
    /// </summary>
    public void Validate(IReadOnlyList<SeedRecord> records)
    {
        if (_missed.Count > 0)
            return;
        var told = _problems.Keys.Select(p => (p.File, p.Row)).ToHashSet();
        foreach (var (record, rows) in records.Where(r => !r.Rows.Any(row => told.Contains((row.File, row.Number)))))
        {
            foreach (var fault in RecordValidation.Faults(record))
                rows[0].Report(fault.Path, fault.Message.Zh, fault.Message.En);
        }
    }

    private static string Folded(string id) =>
        id.Normalize(NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant();
}
