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
