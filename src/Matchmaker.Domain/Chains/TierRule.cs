using System.Collections.Frozen;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Chains;

public enum Tier
{
    Innovative,
    Specialized,
    LittleGiant,
    ManufacturingChampion,
    Hatchling,
    Gazelle,
    Unicorn,
    Listed,
    BenchmarkPrivate,
}

/// <summary>
/// A rung of a ladder (梯度培育): who recognises it and for how long. Its conditions are kept as the source gives them.
/// </summary>
public sealed record TierRule : IRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required Tier Tier { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required string? Level { get; init; }

    /// <summary>Years a recognition holds; null where no source gives a term.</summary>
    public required int? ValidYears { get; init; }

    /// <summary>
    /// Order on its ladder, the lowest first, for "at least this tier"; null for labels that stand beside the ladders.
    /// </summary>
    public required int? Rank { get; init; }

    public required string? Ladder { get; init; }
    public required string? Criteria { get; init; }
    public required Provenance Provenance { get; init; }

    public RecordKind RecordKind => RecordKind.TierRule;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => Provenance.Sources;
    public IEnumerable<string> Keys => [];

    private static readonly FrozenDictionary<Tier, string> Ids = Enum.GetValues<Tier>()
        .ToFrozenDictionary(tier => tier, tier => $"tier_{tier}");

    public static string IdOf(Tier tier) => Ids[tier];
}
