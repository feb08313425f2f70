using Matchmaker.Domain.Chains;

namespace Matchmaker.Domain.Firms;

/// <summary>A recognition that is renewed has several terms: one after the other, never two at once.</summary>
public static class TierTerms
{
    /// <summary>
    /// The holding that collides with an earlier one of the same tier, and why; null when the terms follow one another.
    /// </summary>
    /// <returns>The position of the holding in the list.</returns>
    public static (int At, LocalizedText Fault)? Fault(IReadOnlyList<TierHolding> holdings)
    {
        foreach (
            var terms in holdings
                .Select((holding, at) => (holding, at))
                .GroupBy(t => t.holding.Tier)
                .Where(g => g.Count() > 1)
        )
        {
            var inOrder = terms.OrderBy(t => t.holding.IssuedOn ?? DateOnly.MinValue).ToList();
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
            {
                if (Fault(earlier.holding, later.holding) is { } fault)
                    return (Math.Max(earlier.at, later.at), fault);
            }
        }
        return null;
    }

    private static LocalizedText? Fault(TierHolding earlier, TierHolding later)
    {
        var (zh, en) = (earlier.Tier.Label().Zh, earlier.Tier.Label().En);
        if (later.IssuedOn is not { } start)
            return new(
                $"“{zh}”有多期时，每期都要写明认定日期。",
                $"Where {en} is there for several terms, each of them needs its day of issue."
            );
        if (earlier.IssuedOn == start)
            return new(
                $"“{zh}”有两期都从 {start:yyyy-MM-dd} 开始。",
                $"Two terms of {en} begin on {start:yyyy-MM-dd}."
            );
        if (earlier.ValidUntil is not { } end)
            return new(
                $"“{zh}”从 {start:yyyy-MM-dd} 起有新的一期，请写明前一期的有效期止。",
                $"A new term of {en} begins on {start:yyyy-MM-dd}; give the last day of the one before."
            );
        return end >= start
            ? new(
                $"“{zh}”的两期重叠：前一期到 {end:yyyy-MM-dd}，后一期从 {start:yyyy-MM-dd} 起。",
                $"Two terms of {en} overlap: one ends on {end:yyyy-MM-dd}, the next begins on {start:yyyy-MM-dd}."
            )
            : null;
    }
}
