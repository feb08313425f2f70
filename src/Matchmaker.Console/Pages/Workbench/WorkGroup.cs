using Matchmaker.Domain;

namespace Matchmaker.Console.Pages.Workbench;

/// <summary>The items of a list of work that are due at about the same time.</summary>
/// <param name="Late">Whether their day has passed.</param>
public sealed record WorkGroup(LocalizedText Name, bool Late, IReadOnlyList<WorkItem> Items)
{
    /// <summary>Whether they have a day at all.</summary>
    public bool Dated => Items.All(i => i.By is not null);

    /// <summary>Overdue, today, this week (to Sunday), later, and without a day; those that are empty are left out.
    /// </summary>
    /// <param name="items">In their order, which the groups keep.</param>
    public static IReadOnlyList<WorkGroup> Of(IReadOnlyList<WorkItem> items, DateOnly today)
    {
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        return
        [
            .. items
                .GroupBy(i => Rank(i.By, today, sunday))
                .OrderBy(g => g.Key)
                .Select(g => new WorkGroup(Names[g.Key], g.Key == 0, [.. g])),
        ];
    }

    private static readonly LocalizedText[] Names =
    [
        new("已逾期", "Overdue"),
        new("今天", "Today"),
        new("本周", "This week"),
        new("以后", "Later"),
        new("未定期限", "Without a day"),
    ];

    private static int Rank(DateOnly? by, DateOnly today, DateOnly sunday) =>
        by is not { } day ? 4
        : day < today ? 0
        : day == today ? 1
        : day <= sunday ? 2
        : 3;
}
