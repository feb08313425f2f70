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
/// <param name="Meaning">What it compares, for whoever programs against the schema.</param>
/// <param name="Value">
/// The evidence of a pair as a number, before its weight; null where it knows nothing of the pair. Null for what is
/// added later, to those alone who may be listed: requirements are dear to check, and marks are their reader's own.
/// </param>
/// <param name="Tell">What it says of a pair that it knows something of; for what is shown alone.</param>
/// <param name="Orders">It orders those who are listed, and lists nobody: it says nothing of what is sought.</param>
internal sealed record MatchFactorRow(
    MatchFactor Factor,
    LocalizedText Label,
    string Meaning,
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
        new(
            MatchFactor.Base,
            new("基准", "base"),
            "how likely any pair is before anything is known of it; the same for all.",
            Intercept.Value,
            Intercept.Tell
        ),
        new(
            MatchFactor.Capability,
            new("能力", "capability"),
            "what the firm or the offer says itself beside what is sought; below 0 where it says little of it.",
            CapabilityText.Value,
            CapabilityText.Tell
        ),
        new(
            MatchFactor.Semantic,
            new("语义", "meaning"),
            "the sense of the best statement beside that of a good answer, also in other words or another language.",
            SemanticSimilarity.Value,
            SemanticSimilarity.Tell
        ),
        new(
            MatchFactor.Link,
            new("环节用语", "words of its links"),
            "what the names and terms of the firm's links say of what is sought, beside its own words.",
            LinkText.Value,
            LinkText.Tell
        ),
        new(
            MatchFactor.Position,
            new("链上位置", "position in the chain"),
            "how near the firm's links are to those of the need in the chain catalogue.",
            Of(ChainPosition.Value),
            ChainPosition.Tell
        ),
        new(
            MatchFactor.LeaderSupply,
            new("链主供应网络", "the poster's supply network"),
            "the firm already supplies the poster's own links or their suppliers, as far as the catalogue "
                + "tells. Says nothing of an anonymous poster.",
            Of(LeaderSupply.Value),
            LeaderSupply.Tell
        ),
        new(
            MatchFactor.LinkCooccurrence,
            new("环节共现", "link co-occurrence"),
            "how often firms at the candidate's links are at the link asked for as well.",
            Of(LinkCooccurrence.Value),
            LinkCooccurrence.Tell
        ),
        new(
            MatchFactor.Requirements,
            new("要求", "requirements"),
            "the share of requirements that what is on file meets, less the share that it contradicts.",
            null,
            RequirementsMet.Tell
        ),
        new(
            MatchFactor.District,
            new("区市", "district"),
            "the firm sits in the district that the need names. It orders the list, and lists nobody.",
            Of(SameDistrict.Value),
            SameDistrict.Tell,
            Orders: true
        ),
        new(
            MatchFactor.Tier,
            new("梯度", "tier"),
            "the highest recognition that the firm holds today. It orders the list, and lists nobody.",
            Of(BestTier.Value),
            BestTier.Tell,
            Orders: true
        ),
        new(
            MatchFactor.TrackRecord,
            new("合作记录", "track record"),
            "what came of the firm's earlier engagements, and whether it said yes when asked.",
            Of(TrackRecord.Value),
            TrackRecord.Tell,
            Orders: true
        ),
        new(
            MatchFactor.Freshness,
            new("信息时效", "freshness"),
            "how lately the firm or staff confirmed what is on file; nothing after two years.",
            Of(Freshness.Value),
            Freshness.Tell,
            Orders: true
        ),
        new(
            MatchFactor.Marks,
            new("您的标记", "your marks"),
            "what your own marks on this and similar lists say; only you see it.",
            null,
            // Its terms bring their own words: they are about the reader's marks, not about the pair.
            _ => default
        ),
    ];

    public static IReadOnlyDictionary<MatchFactor, string> Meanings { get; } =
        All.ToDictionary(row => row.Factor, row => row.Meaning);

    public static LocalizedText Label(this MatchFactor value) => All.First(row => row.Factor == value).Label;

    private static Func<CandidatePair, SoughtWeights, double?> Of(Func<CandidatePair, double?> value) =>
        (pair, _) => value(pair);
}
