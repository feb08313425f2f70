using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Chains;

/// <summary>The group of the catalogue that a chain belongs to.</summary>
public enum ChainGroup
{
    Advantage,
    Emerging,
    Service,
}

/// <summary>The stage of its chain at which a link stands.</summary>
public enum LinkStage
{
    Upstream,
    Midstream,
    Downstream,
}

/// <summary>An industry chain of the catalogue.</summary>
public sealed record Chain : IRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required ChainGroup Group { get; init; }
    public required int Order { get; init; }
    public required string Catalogue { get; init; }

    /// <summary>The day the catalogue version that lists it took effect.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day in effect; null while in force.</summary>
    public required DateOnly? Until { get; init; }

    public required Provenance Provenance { get; init; }

    public RecordKind RecordKind => RecordKind.Chain;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => Provenance.Sources;
    public IEnumerable<string> Keys => [];

    public bool InForceOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Stands for a chain whose record cannot be read, where one of its links names it.</summary>
    public static Chain Unreadable(string id) =>
        new()
        {
            Id = id,
            Version = 1,
            Zh = "（记录无法读取）",
            En = "(record cannot be read)",
            Group = ChainGroup.Service,
            Order = int.MaxValue,
            Catalogue = "",
            From = DateOnly.MinValue,
            Until = DateOnly.MinValue,
            Provenance = Provenance.None,
        };
}

/// <summary>A link of a chain.</summary>
public sealed record Link : IRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required string Chain { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required LinkStage Stage { get; init; }

    /// <summary>A source names it as a link to strengthen or to fill.</summary>
    public required bool KeyLink { get; init; }

    public required int Order { get; init; }

    /// <summary>Ids of the links, of this or another chain, that take what this one makes.</summary>
    public required IReadOnlyList<string> Feeds { get; init; }

    /// <summary>What makers of this link typically can do.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    public required Provenance Provenance { get; init; }

    public RecordKind RecordKind => RecordKind.Link;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => Provenance.Sources.Append(Chain).Concat(Feeds);
    public IEnumerable<string> Keys => [];
}

/// <summary>A district of the city; its code is that of GB/T 2260.</summary>
public sealed record District(string Id, int Version, string Zh, string En, string Code, Provenance Provenance)
    : IRecord
{
    public RecordKind RecordKind => RecordKind.District;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => Provenance.Sources;
    public IEnumerable<string> Keys => [];
}
