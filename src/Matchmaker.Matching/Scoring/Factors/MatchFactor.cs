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

/// <summary>A factor with what people call it, where its evidence comes from and what it says of it.</summary>
/// <param name="Value">
/// The evidence of a pair as a number, before its weight; null where it knows nothing of the pair. Null for what is
/// added later, to those alone who may be listed: requirements are dear to check, and marks are their reader's own.
/// </param>
/// <param name="Tell">What it says of a pair that it knows something of; for what is shown alone.</param>
/// <param name="Orders">It orders those who are listed, and lists nobody: it says nothing of what is sought.</param>
internal sealed record MatchFactorRow(
    MatchFactor Factor,
    LocalizedText Label,
    Func<CandidatePair, SoughtWeights, double?>? Value,
    Func<CandidatePair, Told> Tell,
    bool Orders = false
);

/// <summary>The table of the factors: a new one is a value of <see cref="MatchFactor"/> and a row here.</summary>
public static class MatchFactors
{
    // In the order in which the terms are summed: in another one the last digit of a score may differ.
    internal static IReadOnlyList<MatchFactorRow> All { get; } =
    [
        new(MatchFactor.Base, new("基准", "base"), Intercept.Value, Intercept.Tell),
        new(MatchFactor.Capability, new("能力", "capability"), CapabilityText.Value, CapabilityText.Tell),
        new(MatchFactor.Semantic, new("语义", "meaning"), SemanticSimilarity.Value, SemanticSimilarity.Tell),
        new(MatchFactor.Link, new("环节用语", "words of its links"), LinkText.Value, LinkText.Tell),
        new(MatchFactor.Position, new("链上位置", "position in the chain"), Of(ChainPosition.Value), ChainPosition.Tell),
        new(
            MatchFactor.LeaderSupply,
            new("链主供应网络", "the poster's supply network"),
            Of(LeaderSupply.Value),
            LeaderSupply.Tell
        ),
        new(
            MatchFactor.LinkCooccurrence,
            new("环节共现", "link co-occurrence"),
            Of(LinkCooccurrence.Value),
            LinkCooccurrence.Tell
        ),
        new(MatchFactor.Requirements, new("要求", "requirements"), null, RequirementsMet.Tell),
        new(MatchFactor.District, new("区市", "district"), Of(SameDistrict.Value), SameDistrict.Tell, Orders: true),
        new(MatchFactor.Tier, new("梯度", "tier"), Of(BestTier.Value), BestTier.Tell, Orders: true),
        new(MatchFactor.TrackRecord, new("合作记录", "track record"), Of(TrackRecord.Value), TrackRecord.Tell, Orders: true),
        new(MatchFactor.Freshness, new("信息时效", "freshness"), Of(Freshness.Value), Freshness.Tell, Orders: true),
        new(MatchFactor.Marks, new("您的标记", "your marks"), null, _ => default),
    ];

    public static LocalizedText Label(this MatchFactor value) => Row(value).Label;

    internal static MatchFactorRow Row(MatchFactor value) => All.First(row => row.Factor == value);

    private static Func<CandidatePair, SoughtWeights, double?> Of(Func<CandidatePair, double?> value) =>
        (pair, _) => value(pair);
}
