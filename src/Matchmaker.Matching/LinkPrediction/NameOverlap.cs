namespace Matchmaker.Matching.LinkPrediction;

/// <summary>
/// The overlap of two names: their longest common substring and their longest common subsequence. 玉米面 begins 玉米面饸饹,
/// 野生蓝莓果 holds the 蓝莓 of 蓝莓果汁.
/// </summary>
/// <param name="Run">The length of the longest run of characters that both have.</param>
/// <param name="At">Where that run starts in the first name.</param>
/// <param name="OtherAt">Where it starts in the second.</param>
/// <param name="InOrder">How many characters both have in the same order, with gaps.</param>
internal readonly record struct NameOverlap(int Length, int OtherLength, int Run, int At, int OtherAt, int InOrder)
{
    /// <summary>The shape of a pair of normalised names; of several longest runs the first counts.</summary>
    public static NameOverlap Of(ReadOnlySpan<char> name, ReadOnlySpan<char> other)
    {
        name = name[..Math.Min(name.Length, Longest)];
        other = other[..Math.Min(other.Length, Longest)];
        Span<int> runs = stackalloc int[other.Length + 1],
            inOrder = stackalloc int[other.Length + 1];
        runs.Clear();
        inOrder.Clear();
        var (run, end, otherEnd) = (0, 0, 0);
        for (var i = 0; i < name.Length; i++)
        {
            var (runBefore, orderBefore) = (0, 0);
            for (var j = 0; j < other.Length; j++)
            {
                var same = name[i] == other[j];
                var (runHere, orderHere) = (runs[j + 1], inOrder[j + 1]);
                runs[j + 1] = same ? runBefore + 1 : 0;
                inOrder[j + 1] = same ? orderBefore + 1 : Math.Max(orderHere, inOrder[j]);
                (runBefore, orderBefore) = (runHere, orderHere);
                if (runs[j + 1] > run)
                    (run, end, otherEnd) = (runs[j + 1], i + 1, j + 1);
            }
        }
        return new NameOverlap(name.Length, other.Length, run, end - run, otherEnd - run, inOrder[^1]);
    }

    // Characters of a name that are compared: names of real things are shorter, what is longer is a sentence. Doubled,
    // comparing two sentences costs four times as much.
    private const int Longest = 64;

    public float OfName => Share(Run, Length);
    public float OfOther => Share(Run, OtherLength);
    public bool Starts => Run > 0 && At == 0;
    public bool Ends => Run > 0 && At + Run == Length;
    public bool StartsOther => Run > 0 && OtherAt == 0;
    public bool EndsOther => Run > 0 && OtherAt + Run == OtherLength;

    /// <summary>Dice's coefficient of the characters in the same order, 0 to 1.</summary>
    public float Alike => Share(2 * InOrder, Length + OtherLength);

    private static float Share(int part, int of) => of == 0 ? 0 : part / (float)of;
}
