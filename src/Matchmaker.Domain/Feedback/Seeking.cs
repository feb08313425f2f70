namespace Matchmaker.Domain.Feedback;

/// <summary>What a free text is matched with.</summary>
public enum Seeking
{
    Firms,
    Demands,
    Supplies,
}
