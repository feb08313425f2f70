using FluentValidation;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Ledger;

/// <summary>
/// Rules that hold for what is stored, wherever it comes from: the API, an import or the tables of a seed.
/// </summary>
public static class RecordRules
{
    /// <summary>
    /// Characters of an id. Ids stand in addresses and in index keys; those that the product makes have 40 characters,
    /// those of tables are written by people. Set by hand. Doubled, addresses and index keys may be twice as long.
    /// </summary>
    public const int LongestId = 100;

    /// <summary>
    /// The highest version: far above what one record can be changed, and far below where the next version would
    /// overflow. Set by hand; doubled, versions still fit.
    /// </summary>
    public const int LatestVersion = 1_000_000_000;

    /// <summary>
    /// Characters of notes, evidence, criteria: the longest text of a record, that of a project's description. Set by
    /// hand. Doubled, the largest records may be twice as large.
    /// </summary>
    public const int LongestText = 5000;

    /// <summary>
    /// Days and times that a programme can have to do with. Outside of them are slips of the pen, and dates that
    /// arithmetic cannot go on from.
    /// </summary>
    public static readonly DateOnly FirstDay = new(1949, 1, 1);

    public static readonly DateOnly LastDay = new(2100, 12, 31);

    public static readonly LocalizedText OutsideOfDays = new(
        $"日期应在 {FirstDay.Year} 年到 {LastDay.Year} 年之间。",
        $"A date is between the years {FirstDay.Year} and {LastDay.Year}."
    );

    public static bool IsSane(DateOnly day) => day >= FirstDay && day <= LastDay;

    // In UTC, so that the same instant is never refused at one offset and taken at another.
    private static bool IsSane(DateTimeOffset time) =>
        time.UtcDateTime.Year is var year && year >= FirstDay.Year && year <= LastDay.Year;

    /// <summary>What is wrong with an id of one of these kinds; null when nothing is.</summary>
    public static LocalizedText? IdFault(string id, params IReadOnlyList<string> prefixes)
    {
        if (PlainText.Length(id) > LongestId)
            return new($"编号最多 {LongestId} 个字符。", $"An id may have at most {LongestId} characters.");
        if (PlainText.Fault(id, lines: false) is { } fault)
            return new($"编号：{fault.Zh}", $"The id: {fault.En}");
        if (id.Any(char.IsWhiteSpace))
            return new($"编号“{id}”不能含空格。", $"The id “{id}” may not have blanks.");
        return prefixes.Any(p => id.Length > p.Length + 1 && id.StartsWith(p + "_", StringComparison.Ordinal))
            ? null
            : new(
                $"“{id}”应是以 {string.Join("、", prefixes.Select(p => p + "_"))} 开头的编号。",
                $"“{id}” should be an id that begins with {string.Join(" or ", prefixes.Select(p => p + "_"))}."
            );
    }

    /// <summary>An id of a record of one of these kinds, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> IsId<T>(
        this IRuleBuilder<T, string?> rule,
        params IReadOnlyList<string> prefixes
    ) => rule.Must(id => id is null || IdFault(id, prefixes) is null).SaysOf(id => IdFault(id!, prefixes)!);

    /// <summary>Different ids of one kind.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<string>> AreIds<T>(
        this IRuleBuilder<T, IReadOnlyList<string>> rule,
        string prefix,
        int most
    ) =>
        rule.AtMost(most)
            .OnceEach(id => id)
            .Must(ids => ids.All(id => IdFault(id, prefix) is null))
            .SaysOf(ids => ids.Select(id => IdFault(id, prefix)).First(fault => fault is not null)!);

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> AtMost<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>> rule,
        int most
    ) =>
        rule.Must(items => items is null || items.Count <= most)
            .SaysOf(items =>
                new($"最多 {most} 项，现有 {items.Count} 项。", $"At most {most}, and there are {items.Count}.")
            );

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> OnceEach<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>> rule,
        Func<TItem, string> key
    ) =>
        rule.Must(items => Twice(items, key) is null)
            .SaysOf(items => new($"“{Twice(items, key)}”重复。", $"“{Twice(items, key)}” is there twice."));

    private static string? Twice<TItem>(IReadOnlyList<TItem>? items, Func<TItem, string> key) =>
        items is null || items.Count < 2
            ? null
            : items.GroupBy(key, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;

    public static IRuleBuilderOptions<T, DateOnly> IsSaneDay<T>(this IRuleBuilder<T, DateOnly> rule) =>
        rule.Must(IsSane).Says(OutsideOfDays.Zh, OutsideOfDays.En);

    public static IRuleBuilderOptions<T, DateOnly?> IsSaneDay<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.Must(day => day is null || IsSane(day.Value)).Says(OutsideOfDays.Zh, OutsideOfDays.En);

    /// <summary>
    /// The last day of something: people write 9999-12-31 for what has no end, and nothing is reckoned from it.
    /// </summary>
    public static IRuleBuilderOptions<T, DateOnly?> IsSaneEnd<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.Must(day => day is null || day >= FirstDay)
            .Says($"日期不应早于 {FirstDay.Year} 年。", $"A date is not before the year {FirstDay.Year}.");

    public static IRuleBuilderOptions<T, DateTimeOffset> IsSaneTime<T>(this IRuleBuilder<T, DateTimeOffset> rule) =>
        rule.Must(IsSane).Says(OutsideOfDays.Zh, OutsideOfDays.En);

    public static IRuleBuilderOptions<T, DateTimeOffset?> IsSaneTime<T>(this IRuleBuilder<T, DateTimeOffset?> rule) =>
        rule.Must(time => time is null || IsSane(time.Value)).Says(OutsideOfDays.Zh, OutsideOfDays.En);

    /// <summary>A name as the API keeps it, so that no two that look the same differ.</summary>
    public static IRuleBuilderOptions<T, string> IsTidy<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(name => name is null || !PlainText.IsVisible(name) || PlainText.Tidy(name) == name)
            .SaysOf(name =>
                new(
                    $"首尾有空格或含有看不见的字符，应为“{PlainText.Tidy(name)}”。",
                    $"It has blanks at its ends or characters that cannot be seen; “{PlainText.Tidy(name)}” is wanted."
                )
            );

    /// <summary>The sentence of a rule that tells of the value.</summary>
    public static IRuleBuilderOptions<T, TProperty> SaysOf<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule,
        Func<TProperty, LocalizedText> sentence
    ) => rule.WithMessage((_, value) => sentence(value).En).WithState((_, value) => sentence(value));
}
