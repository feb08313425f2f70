using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Chains;

/// <summary>The group of the catalogue that a chain belongs to.</summary>
public enum ChainGroup { Advantage, Emerging, Service }
/// <summary>The stage of its chain at which a link stands.</summary>
public enum LinkStage { Upstream, Midstream, Downstream }

/// <summary>An industry chain of the catalogue.</summary>
/// <param name="From">The day the catalogue version that lists it took effect.</param>
/// <param name="Until">The last day in effect; null while in force.</param>
public sealed record Chain(
    string Id, int Version, string Zh, string En, ChainGroup Group, int Order,
    string Catalogue, DateOnly From, DateOnly? Until, Provenance Provenance) : IRecord
{
    public RecordKind RecordKind => RecordKind.Chain;
    public IEnumerable<string> References => Provenance.Sources;
    public IEnumerable<string> Keys => [];
    public bool InForceOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Stands for a chain whose record cannot be read, where one of its links names it.</summary>
    public static Chain Unreadable(string id) => new(
        id, 1, "（记录无法读取）", "(record cannot be read)", ChainGroup.Service, int.MaxValue, "", DateOnly.MinValue, DateOnly.MinValue, Provenance.None);
}

/// <summary>A link of a chain.</summary>
/// <param name="KeyLink">A source names it as a link to strengthen or to fill.</param>
/// <param name="Feeds">Ids of the links, of this or another chain, that take what this one makes.</param>
/// <param name="Terms">What makers of this link typically can do.</param>
public sealed record Link(
    string Id, int Version, string Chain, string Zh, string En, LinkStage Stage, bool KeyLink, int Order,
    IReadOnlyList<string> Feeds, IReadOnlyList<string> Terms, Provenance Provenance) : IRecord
{
    public RecordKind RecordKind => RecordKind.Link;
    public IEnumerable<string> References => Provenance.Sources.Append(Chain).Concat(Feeds);
    public IEnumerable<string> Keys => [];
}

/// <summary>A district of the city; its code is that of GB/T 2260.</summary>
public sealed record District(string Id, int Version, string Zh, string En, string Code, Provenance Provenance) : IRecord
{
    public RecordKind RecordKind => RecordKind.District;
    public IEnumerable<string> References => Provenance.Sources;
    public IEnumerable<string> Keys => [];
}
