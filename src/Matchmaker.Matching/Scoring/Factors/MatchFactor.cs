using Matchmaker.Domain;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>The factors of the model, each a term of the sum that makes the score.</summary>
public enum MatchFactor
{
    Base,
    Capability,
    Semantic,
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
/// <param name="Meaning">What it compares, for whoever programs against the schema.</param>
/// <param name="Of">
/// The evidence of a pair; null for what is added later, to those alone who may be listed: requirements are dear to
/// check, and marks are their reader's own.
/// </param>
internal sealed record MatchFactorRow(
    MatchFactor Factor,
    LocalizedText Label,
    string Meaning,
    Func<CandidatePair, Evidence?>? Of
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
            Intercept.Of
        ),
        new(
            MatchFactor.Capability,
            new("能力", "capability"),
            "the words of the firm's best statement beside those of the need.",
            CapabilityText.Of
        ),
        new(
            MatchFactor.Semantic,
            new("语义", "meaning"),
            "the sense of that statement beside that of a good answer, also in other words or another language.",
            SemanticSimilarity.Of
        ),
        new(
            MatchFactor.Position,
            new("链上位置", "position in the chain"),
            "how near the firm's links are to those of the need in the chain catalogue.",
            ChainPosition.Of
        ),
        new(
            MatchFactor.LeaderSupply,
            new("链主供应网络", "the poster's supply network"),
            "the firm already supplies the poster's own links or their suppliers, as far as the catalogue "
                + "tells. Says nothing of an anonymous poster.",
            LeaderSupply.Of
        ),
        new(
            MatchFactor.LinkCooccurrence,
            new("环节共现", "link co-occurrence"),
            "how often firms at the candidate's links are at the link asked for as well.",
            LinkCooccurrence.Of
        ),
        new(
            MatchFactor.Requirements,
            new("要求", "requirements"),
            "the share of requirements that what is on file meets, less the share that it contradicts.",
            null
        ),
        new(
            MatchFactor.District,
            new("区市", "district"),
            "the firm sits in the district that the need names.",
            SameDistrict.Of
        ),
        new(MatchFactor.Tier, new("梯度", "tier"), "the highest recognition that the firm holds today.", BestTier.Of),
        new(
            MatchFactor.TrackRecord,
            new("合作记录", "track record"),
            "what came of the firm's earlier engagements, and whether it said yes when asked.",
            TrackRecord.Of
        ),
        new(
            MatchFactor.Freshness,
            new("信息时效", "freshness"),
            "how lately the firm or staff confirmed what is on file; nothing after two years.",
            Freshness.Of
        ),
        new(
            MatchFactor.Marks,
            new("您的标记", "your marks"),
            "what your own marks on this and similar lists say; only you see it.",
            null
        ),
    ];

    public static IReadOnlyDictionary<MatchFactor, string> Meanings { get; } =
        All.ToDictionary(row => row.Factor, row => row.Meaning);

    public static LocalizedText Label(this MatchFactor value) => All.First(row => row.Factor == value).Label;
}
