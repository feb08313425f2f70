using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Matching.Extraction;

/// <summary>The amounts that a requirement asks for.</summary>
internal static partial class RequiredQuantities
{
    // A requirement is held against hundreds of suppliers and read once.
    private static readonly ConditionalWeakTable<Requirement, IReadOnlyList<Quantity>> Read = [];

    public static IReadOnlyList<Quantity> Of(Requirement requirement) =>
        Read.GetValue(
            requirement,
            static r =>
                [
                    .. WithoutAlternatives(
                        r.Text,
                        QuantityReader
                            .In(r.Text, r.Kind)
                            .Where(q =>
                                q.Kind == r.Kind || r.Kind is RequirementKind.Capability or RequirementKind.Other
                            )
                    ),
                ]
        );

    // "IP65 或 IP67" and "IP65/IP67" are met by the lower class.
    private static IEnumerable<Quantity> WithoutAlternatives(string text, IEnumerable<Quantity> quantities) =>
        Or().IsMatch(text)
            ? quantities
                .GroupBy(q => q.Topic is Topic.ProtectionClass ? q.Of : $"{q.Of} {q.Start}", StringComparer.Ordinal)
                .Select(g => g.MinBy(q => q.Amounts.Least)!)
            : quantities;

    [GeneratedRegex(
        "/|或(?![更以])|(?<![a-z])or(?! (?:more|above|higher|better|over))(?![a-z])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Or();
}
