namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>The district factor: the supplier sits in the district that the need names.</summary>
internal static class SameDistrict
{
    public static Evidence? Of(CandidatePair pair)
    {
        if (pair.Need.District is not { } asked || pair.Supplier.Firm?.District != asked)
            return null;
        var district = pair.Catalogue.District(asked);
        return new(
            1,
            () =>
                new(
                    $"与需求方同在{district?.Zh ?? asked}",
                    $"in the same district as the need, {district?.En ?? asked}"
                )
        );
    }
}
