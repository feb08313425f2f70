namespace Matchmaker.Matching.Documents;

/// <summary>Where a supplier says something: a capability of the firm, an offer, its name, or free text.</summary>
public enum SupplySource { Capability, Offer, Name, Words }
