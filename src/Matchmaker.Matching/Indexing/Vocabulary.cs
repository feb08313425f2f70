namespace Matchmaker.Matching.Indexing;

/// <summary>
/// The vocabulary: gives each feature the next number in the order in which they first appear, for good. One writer;
/// readers take no lock: a slot's number is written before its feature, and a larger table replaces the old one whole.
/// </summary>
public sealed class Vocabulary
{
    private sealed record TermSlots(ulong[] Features, int[] Numbers);

    private volatile TermSlots _slots = new(new ulong[1 << 12], new int[1 << 12]);

    public Vocabulary() { }

    /// <summary>The features by number.</summary>
    internal Vocabulary(ulong[] features)
    {
        while (features.Length * 2 >= _slots.Features.Length)
            _slots = new(new ulong[_slots.Features.Length * 2], new int[_slots.Features.Length * 2]);
        foreach (var feature in features)
            Put(_slots, feature, Count++);
    }

    public int Count { get; private set; }

    /// <summary>The features by number, at least all those that had one when this was asked; for any thread.</summary>
    internal ulong[] Features()
    {
        var (features, numbers) = _slots;
        var byNumber = new ulong[features.Length];
        for (var i = 0; i < features.Length; i++)
            if (Volatile.Read(ref features[i]) is not 0 and var feature)
                byNumber[numbers[i]] = feature;
        // One that is given meanwhile may be seen before the one before it.
        var count = Array.IndexOf(byNumber, 0UL);
        return byNumber[..count];
    }

    /// <summary>The number of a feature, or -1 where no document ever had it.</summary>
    public int Find(ulong feature)
    {
        var (features, numbers) = _slots;
        for (var at = Home(feature, features.Length); ; at = (at + 1) & (features.Length - 1))
        {
            var here = Volatile.Read(ref features[at]);
            if (here == feature)
                return numbers[at];
            if (here == 0)
                return -1;
        }
    }

    /// <summary>The number of a feature, new or known; for the one writer.</summary>
    public int GetOrAdd(ulong feature)
    {
        if (Find(feature) is >= 0 and var known)
            return known;
        if (Count * 2 >= _slots.Features.Length)
            Grow();
        Put(_slots, feature, Count);
        return Count++;
    }

    private void Grow()
    {
        var (features, numbers) = _slots;
        var larger = new TermSlots(new ulong[features.Length * 2], new int[features.Length * 2]);
        for (var i = 0; i < features.Length; i++)
            if (features[i] != 0)
                Put(larger, features[i], numbers[i]);
        _slots = larger;
    }

    private static void Put(TermSlots slots, ulong feature, int number)
    {
        var at = Home(feature, slots.Features.Length);
        while (slots.Features[at] != 0)
            at = (at + 1) & (slots.Features.Length - 1);
        slots.Numbers[at] = number;
        Volatile.Write(ref slots.Features[at], feature);
    }

    private static int Home(ulong feature, int length) => (int)(feature * 0x9E3779B97F4A7C15UL >> 32) & (length - 1);
}
