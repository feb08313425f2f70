namespace Matchmaker.Matching.Documents;

/// <summary>Whose words a statement is in, which decides how much it is believed.</summary>
public enum SupplySource
{
    Capability,
    Offer,
    Name,
    Words,
}
