using Matchmaker.Domain;

namespace Matchmaker.Graph.Seed;

/// <summary>One reading of a folder: the ids that its rows define, the ids they point at, and every problem found on the way.</summary>
internal sealed class SeedReading(string folder)
{
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missed = new(StringComparer.Ordinal);
    private readonly List<(SeedRow Row, string Column, string Id, string Kind)> _pointers = [];
    private readonly OrderedDictionary<SeedProblem, bool> _problems = [];

    public string Folder => folder;
    public IReadOnlyList<SeedProblem> Problems => _problems.Keys;

    /// <summary>What the rows of a file are, by its name and the prefix of their ids: firms.csv holds firm_….</summary>
    public static string KindOf(string file) => file[..^"s.csv".Length];

    /// <summary>A problem is told once, however many cells it is noticed by.</summary>
    public void Report(string file, int row, string column, string zh, string en) => _problems.TryAdd(new(file, row, column, new(zh, en)), true);

    /// <param name="within">The file that may have it once; by default no other file may have it either.</param>
    public void Define(SeedRow row, string column, string id, string within = "")
    {
        if (!_defined.Add(within + id)) row.Report(column, $"“{id}”重复。", $"“{id}” is there twice.");
    }

    public void Point(SeedRow row, string column, string id, string kind) => _pointers.Add((row, column, id, kind));

    /// <summary>Nothing is known of this kind, because its file could not be read: pointers to it are not to blame.</summary>
    public void Miss(string kind) => _missed.Add(kind);

    /// <summary>Reports every pointer to an id that no row defines, or to something of another kind; called when all files have been read.</summary>
    public void Resolve()
    {
        foreach (var (row, column, id, kind) in _pointers.Where(p => !_missed.Contains(p.Kind)))
        {
            if (!_defined.Contains(id) || Ids.Prefix(id) != kind) row.Report(column, $"{kind}s.csv 中没有“{id}”。", $"There is no “{id}” in {kind}s.csv.");
        }
    }
}
