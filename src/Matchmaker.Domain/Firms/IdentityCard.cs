using System.Globalization;

namespace Matchmaker.Domain.Firms;

/// <summary>
/// Numbers of Chinese identity cards by GB 11643: six digits of a place, a day of birth, three digits, a check
/// character.
/// </summary>
internal static class IdentityCard
{
    private const string Checks = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>
    /// Whether it is one: but for one in many thousands, a firm's code has letters or no day in its middle.
    /// </summary>
    /// <param name="text">In capitals, without blanks.</param>
    public static bool IsNumber(string text) =>
        text.Length == 18
        && text.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0
        && IsDayOfBirth(text.AsSpan(6, 8))
        && Checks[Weights.Select((weight, i) => weight * (text[i] - '0')).Sum() % 11] == text[17];

    private static bool IsDayOfBirth(ReadOnlySpan<char> digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1850 and < 2100;
}
