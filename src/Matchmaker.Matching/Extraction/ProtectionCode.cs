using System.Globalization;
using System.Text.RegularExpressions;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// A parser of IP codes (IEC 60529, ISO 20653): "IP67", "IPX7", "IP6X", "IP69K". A code is two amounts, a class of
/// protection from dust and one from water, so that a higher class meets a lower one digit by digit; what stands as X
/// is no amount.
/// </summary>
internal static partial class ProtectionCode
{
    private const string Dust = "dust",
        Water = "water";

    // Their names are never shown: the amounts are written as codes.
    private static readonly Unit DustClass = new(Dust, 1, new("级", "class"), "");
    private static readonly Unit WaterClass = new(Water, 1, new("级", "class"), "");

    /// <summary>A cheap no for most clauses.</summary>
    public static bool MayBeIn(Clause clause) =>
        clause.Text.Text.AsSpan(clause.Start, clause.End - clause.Start).Contains("ip", StringComparison.Ordinal);

    public static IEnumerable<(Amount Amount, Property Property)> In(Clause clause)
    {
        var words = clause.Text.Text[clause.Start..clause.End];
        foreach (var code in Code().Matches(words).Where(m => m.Groups["apart"].Length == 0 || Words().IsMatch(words)))
        {
            var (start, end) = (clause.Start + code.Index, clause.Start + code.Index + code.Length);
            if (Class(code.Groups["dust"], DustClass) is { } dust)
                yield return (AmountComparison.Of(clause, dust), Property.Of("防尘等级"));
            if (Class(code.Groups["water"], WaterClass) is { } water)
                yield return (AmountComparison.Of(clause, water), Property.Of("防水等级"));

            Amount? Class(Group digit, Unit unit) =>
                digit.Value == "x"
                    ? null
                    : new(
                        AmountInterval.Exactly(int.Parse(digit.ValueSpan, CultureInfo.InvariantCulture)),
                        unit,
                        null,
                        null,
                        false,
                        start,
                        end
                    );
        }
    }

    /// <summary>"IP6X" for a class of protection from dust, "IPX7" from water; null for any other unit.</summary>
    public static string? Written(decimal amount, Unit unit) =>
        unit.Measure switch
        {
            Dust => $"IP{amount:0}X",
            Water => $"IPX{amount:0}",
            _ => null,
        };

    [GeneratedRegex(
        "(?<![a-z0-9])ip(?<apart>[ -]?)(?<dust>[0-6x])k?(?<water>[0-9x])k?(?![a-z0-9]|\\.[0-9]| ?(?:个|地址|网|"
            + "端口))(?: ?(?:防护等级|等级|级))?"
    )]
    private static partial Regex Code();

    // An address of the network has a space after IP too.
    [GeneratedRegex("防护|防水|防尘|protect|ingress|rated|rating|enclosure|waterproof")]
    private static partial Regex Words();
}
