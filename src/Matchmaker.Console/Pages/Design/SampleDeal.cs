namespace Matchmaker.Console.Pages.Design;

/// <summary>A made-up engagement, with which tables and boards are shown.</summary>
public sealed record SampleDeal(
    int Number,
    string Title,
    string Firm,
    string District,
    long Fen,
    int Days,
    string Stage
)
{
    private static readonly string[] Parts = ["压缩机壳体铸件", "门封条挤出", "变频控制板", "冷凝器管件", "机加工夹具"];
    private static readonly string[] Firms = ["示例海工铸造", "示例密封", "示例电子", "示例热交换", "示例精工"];
    private static readonly string[] Districts = ["城阳区", "黄岛区", "崂山区", "即墨区", "胶州市"];
    public static readonly string[] Stages = ["proposed", "accepted", "talking", "contracted"];

    public string Key => $"deal-{Number}";

    public static IReadOnlyList<SampleDeal> Many(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(n => new SampleDeal(
                    n,
                    $"{Parts[n % 5]} {n}",
                    Firms[n * 3 % 5],
                    Districts[n * 7 % 5],
                    (n * 7919L % 9000 + 20) * 1_000_000,
                    n * 31 % 60,
                    Stages[n % 4]
                )),
        ];
}
