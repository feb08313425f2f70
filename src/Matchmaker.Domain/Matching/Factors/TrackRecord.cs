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
        // Without the counts: anyone may ask for a match, and how many talks a firm has failed is between its parties and staff.
        return new((delivered - failed) / (delivered + failed + HoldBack), static () => new("按既往对接的结果", "by how its earlier engagements ended"));
    }
}
