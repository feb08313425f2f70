namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>A named term of the score; each reason shown is one.</summary>
public enum MatchFactor { Base, Capability, Semantic, Position, LeaderSupply, HeldTogether, Requirements, District, Tier, TrackRecord, Freshness, Marks }
