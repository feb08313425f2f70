using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Chains;

public enum Tier { Innovative, Specialized, LittleGiant, ManufacturingChampion, Hatchling, Gazelle, Unicorn, Listed, BenchmarkPrivate }

/// <summary>A rung of a ladder (梯度培育): who recognises it and for how long. Its conditions are kept as the source gives them.</summary>
/// <param name="ValidYears">Years a recognition holds; null where no source gives a term.</param>
/// <param name="Rank">Order on its ladder, the lowest first, for "at least this tier"; null for labels that stand beside the ladders.</param>
public sealed record TierRule(
    string Id, int Version, Tier Tier, string Zh, string En, string? Level, int? ValidYears, int? Rank, string? Ladder, string? Criteria, Provenance Provenance) : IRecord
{
    public RecordKind RecordKind => RecordKind.TierRule;
    public IEnumerable<string> References => Provenance.Sources;
    public IEnumerable<string> Keys => [];
    public static string IdOf(Tier tier) => $"tier_{tier}";
}
