using Matchmaker.Domain.Matching.Comparing;

namespace Matchmaker.Domain.Matching.Factors;

/// <summary>What came of the firm's earlier engagements: deliveries less failures, held back while they are few.</summary>
internal static class TrackRecord
{
    private const double HoldBack = 2;

    public static Evidence? Of(Pair pair)
    {
        var (delivered, failed) = pair.Supplier.Record;
        if (delivered + failed == 0) return null;
        return new((delivered - failed) / (delivered + failed + HoldBack), () => new(
            $"既往对接交付 {delivered} 次、未成 {failed} 次", $"earlier engagements: {delivered} delivered, {failed} failed"));
    }
}
