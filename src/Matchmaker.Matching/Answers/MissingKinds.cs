using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Answers;

/// <summary>Kinds of requirement that suppliers answer in their statements and a need does not name.</summary>
internal static class MissingKinds
{
    // Candidates that must state a kind of requirement before the need is asked for it: of one or two the poster learns
    // by asking them. Set by hand. Doubled, short lists never ask.
    private const int Several = 3;

    private static readonly RequirementKind[] Kinds =
    [
        RequirementKind.Certificate,
        RequirementKind.Capacity,
        RequirementKind.Delivery,
    ];

    /// <param name="today">Only certificates that are valid on this day answer anything.</param>
    public static IReadOnlyList<MissingKind> Of(
        IReadOnlyList<Supplier> suppliers,
        IReadOnlyList<Requirement> requirements,
        DateOnly today
    )
    {
        var stated = suppliers
            .SelectMany(s => StatedBy(s, today))
            .GroupBy(k => k)
            .ToDictionary(g => g.Key, g => g.Count());
        return
        [
            .. Kinds
                .Except(requirements.Select(r => r.Kind))
                .Select(k => new MissingKind(k, stated.GetValueOrDefault(k)))
                .Where(m => m.Stated >= Several)
                .OrderByDescending(m => m.Stated)
                .ThenBy(m => m.Kind),
        ];
    }

    private static IEnumerable<RequirementKind> StatedBy(Supplier supplier, DateOnly today)
    {
        var texts = supplier.Lines.Where(l => l.Source is not SupplySource.Name).Select(l => l.Text).ToList();
        var kinds = texts.SelectMany(t => QuantityReader.In(t)).Select(q => q.Kind).Distinct();
        return
            supplier.Firm?.Credentials.Any(c => c.CurrentOn(today)) == true
            || texts.Exists(t => Certificate.MayBeIn(t) && Certificate.In(t).Count > 0)
            ? kinds.Append(RequirementKind.Certificate)
            : kinds;
    }
}
