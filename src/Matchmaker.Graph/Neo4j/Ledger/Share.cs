namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>
/// A commit batch: commits that go in one statement. They are checked together and then written together, so none may
/// touch what another touches; a commit that does goes with the next batch and sees what this one did.
/// </summary>
internal sealed class Share
{
    /// <summary>Beyond this, a larger share of a statement gains nothing.</summary>
    private const int MostCommits = 256;

    /// <summary>Records in one statement, unless a single commit has more: bounds what the server holds in one transaction.</summary>
    private const int MostRecords = 4_000;

    private readonly List<Waiting> _commits = [];
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly HashSet<string> _referred = new(StringComparer.Ordinal);
    private readonly HashSet<string> _comeOrGone = new(StringComparer.Ordinal);

    public IReadOnlyList<Waiting> Commits => _commits;

    /// <summary>How many records it puts or removes.</summary>
    public int Weight { get; private set; }

    public bool HasRoomFor(Waiting next) => _commits.Count == 0 || _commits.Count < MostCommits && Weight + next.Weight <= MostRecords;

    /// <summary>Neither touches what the other touches, nor creates or removes what the other refers to.</summary>
    public bool IsIndependentOf(Waiting next) =>
        !_touched.Overlaps(next.Touched) && !_comeOrGone.Overlaps(next.References) && !_referred.Overlaps(next.ComeOrGone);

    public void Add(Waiting next)
    {
        _commits.Add(next);
        _touched.UnionWith(next.Touched);
        _referred.UnionWith(next.References);
        _comeOrGone.UnionWith(next.ComeOrGone);
        Weight += next.Weight;
    }
}
