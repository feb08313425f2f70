using System.Globalization;
using System.Reflection;
using System.Text;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Tests;

/// <summary>
/// docs/state-tables.md shows the tables as the program has them; this test writes it and compares it.
/// </summary>
public sealed class StateTablesTests
{
    private const string Rewrite = "MATCHMAKER_WRITE_STATE_TABLES";

    [Fact]
    public void The_printed_state_tables_are_those_in_the_repository()
    {
        var file = Path.Combine(RepositoryRoot(), "docs", "state-tables.md");
        var printed = Text();
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
            File.WriteAllText(file, printed);

        var kept = File.Exists(file) ? File.ReadAllText(file) : "";
        Assert.True(
            printed == kept,
            $"The state tables changed. When that is meant, run this test with {Rewrite}=1 and commit "
                + $"docs/state-tables.md."
        );
    }

    /// <summary>A table that a concept declares and nobody prints would be a rule that nobody can read.</summary>
    [Fact]
    public void Every_state_table_of_the_domain_is_printed()
    {
        var declared = typeof(Transitions<,>)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(p =>
                p.PropertyType is { IsGenericType: true } type
                && type.GetGenericTypeDefinition() == typeof(Transitions<,>)
            );
        Assert.Equal(3, declared.Count());
    }

    private static string Text() =>
        string.Join(
            '\n',
            "# 状态表 · State tables",
            "",
            "谁可以把什么从哪个状态改到哪个状态。表中没有的变更，谁都不能做。“说明理由后”的变更必须填写理由。",
            "开放中或已暂停的项目被修改时状态不变：已公布的内容继续有效，修改稿由工作人员通过或退回，或由发布方撤回。",
            "",
            "Who may move what from which state to which. A move that is not in a table is made by nobody; "
                + "one “with a reason” needs a reason in words. A project that is open or paused keeps "
                + "its state when it is edited: what is published stands, and staff approve or return the amendment, "
                + "or its poster withdraws it.",
            "",
            $"This page is printed from the program's own tables (`{Rewrite}=1` with the test "
                + $"`StateTablesTests` rewrites it).",
            "",
            Table("项目 · Projects", ProjectMoves.Table, s => s.Label(), MoverWords),
            Table("对接 · Engagements", EngagementMoves.Table, s => s.Label(), MoverWords),
            Table("重点企业库 · Firm library", LibraryMoves.Table, s => s.Label(), _ => Staff)
        );

    private static string Table<TState, TMover>(
        string heading,
        Transitions<TState, TMover> table,
        Func<TState, LocalizedText> state,
        Func<TMover, LocalizedText> mover
    )
        where TState : struct, Enum
        where TMover : struct, Enum
    {
        var text = new StringBuilder(
            $"## {heading}\n\n| 从 From | 到 To | 可直接变更 Freely | 说明理由后 With a reason |\n|---|---|---|---|\n"
        );
        foreach (var row in table.Rows)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Both(state(row.From))} | {Both(state(row.To))} | {Movers(row.Freely, mover)} | "
                    + $"{Movers(row.WithReason, mover)} |\n"
            );
        return text.ToString();
    }

    private static string Movers<TMover>(IReadOnlyList<TMover> movers, Func<TMover, LocalizedText> words) =>
        movers.Count == 0 ? "–" : string.Join(", ", movers.Select(m => Both(words(m))));

    private static string Both(LocalizedText words) => $"{words.Zh} {words.En}";

    private static readonly LocalizedText Staff = new("工作人员", "staff");

    private static LocalizedText MoverWords(ProjectActor mover) =>
        mover switch
        {
            ProjectActor.Poster => new("发布方", "the poster"),
            ProjectActor.Staff => Staff,
            _ => new("系统", "the product"),
        };

    private static LocalizedText MoverWords(EngagementActor mover) =>
        mover switch
        {
            EngagementActor.Asked => new("被询问方", "the side asked"),
            EngagementActor.Asking => new("询问方", "the side asking"),
            EngagementActor.Staff => Staff,
            _ => new("系统", "the product"),
        };

    private static string RepositoryRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Matchmaker.slnx")))
                return at.FullName;
        throw new DirectoryNotFoundException("Matchmaker.slnx");
    }
}
