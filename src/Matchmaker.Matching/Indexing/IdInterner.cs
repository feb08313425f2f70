namespace Matchmaker.Matching.Indexing;

/// <summary>
/// Interns ids: gives each the next number in the order in which they are first met, for good. One writer; readers take
/// no lock: a slot's number is written before its id, and a larger table replaces the old one whole.
/// </summary>
internal sealed class IdInterner
{
    private sealed record IdSlots(string?[] Ids, int[] Numbers);

    private volatile IdSlots _slots = new(new string?[1 << 8], new int[1 << 8]);
    private int _count;

    /// <summary>The number of an id, or -1 where it was never met.</summary>
    public int Find(string id)
    {
        var (ids, numbers) = _slots;
        for (var at = Home(id, ids.Length); ; at = (at + 1) & (ids.Length - 1))
        {
            if (Volatile.Read(ref ids[at]) is not { } here)
                return -1;
            if (here == id)
                return numbers[at];
        }
    }

    /// <summary>The number of an id, new or known; for the one writer.</summary>
    public int GetOrAdd(string id)
    {
        if (Find(id) is >= 0 and var known)
            return known;
        if (_count * 3 >= _slots.Ids.Length * 2)
            Grow();
        Put(_slots, id, _count);
        return _count++;
    }

    private void Grow()
    {
        var (ids, numbers) = _slots;
        var larger = new IdSlots(new string?[ids.Length * 2], new int[ids.Length * 2]);
        for (var i = 0; i < ids.Length; i++)
            if (ids[i] is { } id)
                Put(larger, id, numbers[i]);
        _slots = larger;
    }

    private static void Put(IdSlots slots, string id, int number)
    {
        var at = Home(id, slots.Ids.Length);
        while (slots.Ids[at] is not null)
            at = (at + 1) & (slots.Ids.Length - 1);
        slots.Numbers[at] = number;
        Volatile.Write(ref slots.Ids[at], id);
    }

    private static int Home(string id, int length) => string.GetHashCode(id, StringComparison.Ordinal) & (length - 1);
}
