namespace Matchmaker.Domain.Matching.Index;

/// <summary>The best documents so far; equal scores are in the order of their ids, so the list is the same however it was come by.</summary>
internal sealed class TopList(int size)
{
    private readonly PriorityQueue<Document, (int Score, string Id)> _worstFirst = new(size + 1, WorstFirst.Instance);

    /// <summary>A score below this one can no longer enter.</summary>
    public int Entry { get; private set; } = 1;

    public void Offer(Document document, int score)
    {
        _worstFirst.Enqueue(document, (score, document.Id));
        if (_worstFirst.Count > size) _worstFirst.Dequeue();
        if (_worstFirst.Count == size && _worstFirst.TryPeek(out _, out var worst)) Entry = worst.Score;
    }

    public IReadOnlyList<(Document Document, int Score)> BestFirst()
    {
        var found = new List<(Document, int)>(_worstFirst.Count);
        while (_worstFirst.TryDequeue(out var document, out var key)) found.Add((document, key.Score));
        found.Reverse();
        return found;
    }

    private sealed class WorstFirst : IComparer<(int Score, string Id)>
    {
        public static readonly WorstFirst Instance = new();

        public int Compare((int Score, string Id) x, (int Score, string Id) y) =>
            x.Score != y.Score ? x.Score.CompareTo(y.Score) : string.CompareOrdinal(y.Id, x.Id);
    }
}
