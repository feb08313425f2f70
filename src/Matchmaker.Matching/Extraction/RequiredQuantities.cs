using System.Runtime.CompilerServices;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Matching.Extraction;

/// <summary>The amounts that a requirement asks for.</summary>
internal static class RequiredQuantities
{
    // A requirement is held against hundreds of suppliers and read once.
    private static readonly ConditionalWeakTable<Requirement, IReadOnlyList<Quantity>> Read = [];

    public static IReadOnlyList<Quantity> Of(Requirement requirement) =>
        Read.GetValue(
            requirement,
            static r =>
                [
                    .. QuantityReader
                        .In(r.Text, r.Kind)
                        .Where(q => q.Kind == r.Kind || r.Kind is RequirementKind.Capability or RequirementKind.Other),
                ]
        );
}
