using Matchmaker.Bench.Speed;

namespace Matchmaker.Bench.Needs;

/// <summary>How good one list is for one need; what nobody judged counts as wrong.</summary>
internal static class NeedMeasures
{
    public const int Judged = 5;

    public static double PrecisionAt(int most, JudgedNeed need, IReadOnlyList<Hit> list) =>
        list.Take(most).Count(h => IsRight(need, h)) / (double)Math.Min(most, Math.Max(1, AllRight(need)));

    public static double ReciprocalRank(JudgedNeed need, IReadOnlyList<Hit> list)
    {
        for (var i = 0; i < list.Count; i++)
            if (IsRight(need, list[i]))
                return 1.0 / (i + 1);
        return 0;
    }

    public static double Ndcg(JudgedNeed need, IReadOnlyList<Hit> list)
    {
        var grades = need
            .Grades.Values.Concat(
                Enumerable.Repeat(JudgedNeed.Right, need.Named.Count(f => !need.Grades.ContainsKey(f)))
            )
            .OrderDescending();
        return Dcg(list.Select(h => need.GradeOf(h.Id) ?? 0)) / Dcg(grades);
    }

    public static bool IsRight(JudgedNeed need, Hit hit) => need.GradeOf(hit.Id) == JudgedNeed.Right;

    private static int AllRight(JudgedNeed need) =>
        need.Grades.Count(g => g.Value == JudgedNeed.Right) + need.Named.Count(f => !need.Grades.ContainsKey(f));

    private static double Dcg(IEnumerable<int> grades) =>
        grades.Take(Judged).Select((g, i) => (Math.Pow(2, g) - 1) / Math.Log2(i + 2)).Sum();
}
