using Matchmaker.Domain;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>The factors of the model, each a term of the sum that makes the score.</summary>
public enum MatchFactor
{
    Base,
    Capability,
    Semantic,
    Link,
    Position,
    LeaderSupply,
    LinkCooccurrence,
    Requirements,
    District,
    Tier,
    TrackRecord,
    Freshness,
    Marks,
}

/// <summary>A factor with what people call it and where its evidence comes from.</summary>
/// <param name="Of">
/// The evidence of a pair; null for what is added later, to those alone who may be listed: requirements are dear to
/// check, and marks are their reader's own.
/// </param>
internal sealed record MatchFactorRow(
    MatchFactor Factor,
    LocalizedText Label,
    Func<CandidatePair, SoughtWeights, Evidence?>? Of
);

/// <summary>The table of the factors: a new one is a value of <see cref="MatchFactor"/> and a row here.</summary>
public static class MatchFactors
{
    // In the order in which the terms are summed: in another one the last digit of a score may differ.
    internal static IReadOnlyList<MatchFactorRow> All { get; } =
    [
        new(MatchFactor.Base, new("基准", "base"), Intercept.Of),
        new(MatchFactor.Capability, new("能力", "capability"), CapabilityText.Of),
        new(MatchFactor.Semantic, new("语义", "meaning"), SemanticSimilarity.Of),
        new(MatchFactor.Link, new("环节用语", "words of its links"), LinkText.Of),
        new(MatchFactor.Position, new("链上位置", "position in the chain"), (pair, _) => ChainPosition.Of(pair)),
        new(
            MatchFactor.LeaderSupply,
            new("链主供应网络", "the poster's supply network"),
            (pair, _) => LeaderSupply.Of(pair)
        ),
        new(
            MatchFactor.LinkCooccurrence,
            new("环节共现", "link co-occurrence"),
            (pair, _) => LinkCooccurrence.Of(pair)
        ),
        new(MatchFactor.Requirements, new("要求", "requirements"), null),
        new(MatchFactor.District, new("区市", "district"), (pair, _) => SameDistrict.Of(pair)),
        new(MatchFactor.Tier, new("梯度", "tier"), (pair, _) => BestTier.Of(pair)),
        new(MatchFactor.TrackRecord, new("合作记录", "track record"), (pair, _) => TrackRecord.Of(pair)),
        new(MatchFactor.Freshness, new("信息时效", "freshness"), (pair, _) => Freshness.Of(pair)),
        new(MatchFactor.Marks, new("您的标记", "your marks"), null),
    ];

    public static LocalizedText Label(this MatchFactor value) => All.First(row => row.Factor == value).Label;
}
