namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>
/// A commit batch: commits that go in one statement. They are checked together and then written together, so none may
/// touch what another touches; a commit that does goes with the next batch and sees what this one did.
/// </summary>
internal sealed class CommitBatch
{
    /// <summary>
    /// Commits in one statement: beyond this, a larger share of a statement gains nothing. Set by hand. Doubled, the
    /// first of many commits may wait for twice as many others before it is answered.
    /// </summary>
    private const int MostCommits = 256;

    /// <summary>
    /// Records in one statement, unless a single commit has more: bounds what the server holds in one transaction. Set
    /// by hand. Doubled, a transaction may take twice the memory.
    /// </summary>
    private const int MostRecords = 4_000;

    private readonly List<PendingCommit> _commits = [];
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly HashSet<string> _referred = new(StringComparer.Ordinal);
    private readonly HashSet<string> _createdOrRemoved = new(StringComparer.Ordinal);

    public IReadOnlyList<PendingCommit> Commits => _commits;

    /// <summary>How many records it puts or removes.</summary>
    public int Weight { get; private set; }

    public bool HasRoomFor(PendingCommit next) =>
        _commits.Count == 0 || _commits.Count < MostCommits && Weight + next.Weight <= MostRecords;

    /// <summary>Neither touches what the other touches, nor creates or removes what the other refers to.</summary>
    public bool IsIndependentOf(PendingCommit next) =>
        !_touched.Overlaps(next.Touched)
        && !_createdOrRemoved.Overlaps(next.References)
        && !_referred.Overlaps(next.CreatedOrRemoved);

    public void Add(PendingCommit next)
    {
        _commits.Add(next);
        _touched.UnionWith(next.Touched);
        _referred.UnionWith(next.References);
        _createdOrRemoved.UnionWith(next.CreatedOrRemoved);
        Weight += next.Weight;
    }
}
