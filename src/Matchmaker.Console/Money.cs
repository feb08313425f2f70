using System.Globalization;
using Matchmaker.Domain;

namespace Matchmaker.Console;

/// <summary>Formats sums of money for people; the domain keeps fen, 1/100 CNY.</summary>
public static class Money
{
    private const decimal FenPerYuan = 100m;

    /// <summary>Fen of 10,000 CNY (万元), the unit of budgets, sums and charts.</summary>
    public const decimal FenPerWan = 10_000m * FenPerYuan;

    private const decimal FenPerYi = 10_000m * FenPerWan;

    /// <summary>
    /// In Chinese in 亿元, 万元 or 元, whichever is the largest that it reaches; in English in CNY with its thousands
    /// apart. No part of a 元 is dropped, but for what is less than 1 元 of 亿元 and 万元.
    /// </summary>
    public static string Text(long fen, Language language) =>
        language == Language.En ? $"CNY {In(fen, FenPerYuan, "#,0.##")}"
        : Math.Abs(fen) >= FenPerYi ? $"{In(fen, FenPerYi, "#,0.########")} 亿元"
        : Math.Abs(fen) >= FenPerWan ? $"{In(fen, FenPerWan, "#,0.####")} 万元"
        : $"{In(fen, FenPerYuan, "#,0.##")} 元";

    private static string In(long fen, decimal unit, string format) =>
        (fen / unit).ToString(format, CultureInfo.InvariantCulture);
}
