using System.Globalization;
using Matchmaker.Domain;

namespace Matchmaker.Console;

/// <summary>Formats sums of money for people; the domain keeps fen, 1/100 CNY.</summary>
public static class Money
{
    /// <summary>Fen of 10,000 CNY (万元), the unit of budgets, sums and charts.</summary>
    public const decimal FenPerWan = 1_000_000m;

    public static string Text(long fen, Language language) =>
        language == Language.Zh
            ? fen / FenPerWan >= 1
                ? $"{(fen / FenPerWan).ToString("#,0.##", CultureInfo.InvariantCulture)} 万元"
                : $"{(fen / 100m).ToString("#,0.##", CultureInfo.InvariantCulture)} 元"
            : $"CNY {(fen / 100m).ToString("#,0.##", CultureInfo.InvariantCulture)}";
}
