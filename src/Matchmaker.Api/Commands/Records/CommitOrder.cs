namespace Matchmaker.Api.Commands.Records;

/// <summary>
/// Packs records of one kind that point at each other into commits, so that each lands after or together with those
/// that it points at: a merged firm after its survivor, a claim after its call, and links that feed each other at
/// once. The groups are the strongly connected components of what points where, which Tarjan's algorithm finds with
/// what is pointed at first; it keeps its own stack, as a line of records may be longer than the program's.
/// </summary>
public sealed class CommitOrder
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _targets;
    private readonly Dictionary<string, int> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lowest = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();
    private readonly HashSet<string> _isOpen = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _groups = [];

    private CommitOrder(IReadOnlyDictionary<string, IReadOnlyList<string>> targets) => _targets = targets;

    /// <param name="targets">Of each record the ids of others among them that it points at.</param>
    /// <param name="size">How many records a commit has, unless more than these can only land together.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(
        IReadOnlyDictionary<string, IReadOnlyList<string>> targets,
        int size
    )
    {
        var order = new CommitOrder(targets);
        foreach (var id in targets.Keys.Where(id => !order._found.ContainsKey(id)))
            order.Visit(id);
        return Packed(order._groups, size);
    }

    private static List<IReadOnlyList<string>> Packed(IEnumerable<IReadOnlyList<string>> groups, int size)
    {
        var commits = new List<IReadOnlyList<string>>();
        var commit = new List<string>();
        foreach (var group in groups)
        {
            if (commit.Count > 0 && commit.Count + group.Count > size)
            {
                commits.Add(commit);
                commit = [];
            }
            commit.AddRange(group);
        }
        if (commit.Count > 0)
            commits.Add(commit);
        return commits;
    }

    private void Visit(string root)
    {
        var path = new Stack<(string Id, IEnumerator<string> Next)>();
        path.Push(Enter(root));
        while (path.TryPeek(out var at))
        {
            if (at.Next.MoveNext())
            {
                var target = at.Next.Current;
                if (!_found.TryGetValue(target, out var number))
                    path.Push(Enter(target));
                else if (_isOpen.Contains(target))
                    _lowest[at.Id] = Math.Min(_lowest[at.Id], number);
                continue;
            }
            path.Pop();
            if (path.TryPeek(out var before))
                _lowest[before.Id] = Math.Min(_lowest[before.Id], _lowest[at.Id]);
            if (_lowest[at.Id] == _found[at.Id])
                _groups.Add(Close(at.Id));
        }
    }

    private (string Id, IEnumerator<string> Next) Enter(string id)
    {
        _found[id] = _lowest[id] = _found.Count;
        _open.Push(id);
        _isOpen.Add(id);
        return (id, _targets[id].GetEnumerator());
    }

    private List<string> Close(string root)
    {
        var group = new List<string>();
        string id;
        do
        {
            id = _open.Pop();
            _isOpen.Remove(id);
            group.Add(id);
        } while (id != root);
        return group;
    }
}
