namespace Matchmaker.Domain.Feedback;

/// <summary>What stands in a list of candidates.</summary>
public enum Seeking { Firms, Demands, Supplies }
