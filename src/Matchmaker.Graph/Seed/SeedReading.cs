namespace Matchmaker.Graph.Seed;

/// <summary>One reading of a folder: the ids that its rows define, the ids they point at, and every problem found on the way.</summary>
internal sealed class SeedReading(string folder)
{
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);
    private readonly List<(SeedRow Row, string Column, string Id)> _pointers = [];

    public string Folder => folder;
    public List<SeedProblem> Problems { get; } = [];

    public void Define(SeedRow row, string column, string id)
    {
        if (!_defined.Add(id)) row.Report(column, $"编号“{id}”重复。", $"The id “{id}” is used twice.");
    }

    public void Point(SeedRow row, string column, string id) => _pointers.Add((row, column, id));

    /// <summary>Reports every pointer to an id that no row defines; called when all files have been read.</summary>
    public void Resolve()
    {
        foreach (var (row, column, id) in _pointers.Where(p => !_defined.Contains(p.Id)))
            row.Report(column, $"指向不存在的“{id}”。", $"It points at “{id}”, which does not exist.");
    }
}
