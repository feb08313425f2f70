namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>The district factor: the supplier sits in the district that the need names.</summary>
internal static class SameDistrict
{
    public static double? Value(CandidatePair pair) =>
        pair.Need.District is { } asked && pair.Supplier.Firm?.District == asked ? 1 : null;

    public static Told Tell(CandidatePair pair)
    {
        var asked = pair.Need.District!;
        var district = pair.Catalogue.District(asked);
        return Told.Of(
            $"与需求方同在{district?.Zh ?? asked}",
            $"in the same district as the need, {district?.En ?? asked}"
        );
    }
}
