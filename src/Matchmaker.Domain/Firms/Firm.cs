using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Firms;

/// <summary>The role of a firm in the programme.</summary>
public enum FirmRole { Leader, Supplier }
/// <summary>The state of a firm in the key-firm library (重点企业库).</summary>
public enum LibraryState { Candidate, Admitted, Suspended, Removed }

/// <summary>A firm with all that is on file for it.</summary>
/// <param name="Uscc">Unified social credit code (GB 32100-2015), 18 characters.</param>
/// <param name="Library">Its state in the key-firm library (重点企业库).</param>
/// <param name="ConfirmedOn">The day the firm or staff last confirmed what is on file.</param>
/// <param name="Sample">Made up for trying the product (示例): marked wherever it is shown, and removable.</param>
public sealed record Firm(
    string Id, int Version, string NameZh, string? NameEn, string? Uscc, string? District,
    IReadOnlyList<FirmRole> Roles, IReadOnlyList<TierHolding> Tiers, IReadOnlyList<FirmPosition> Positions,
    IReadOnlyList<Capability> Capabilities, IReadOnlyList<Credential> Credentials, IReadOnlyList<Leadership> Leads,
    LibraryState Library, DateOnly? ConfirmedOn, bool Sample, Provenance Provenance) : IRecord
{
    public RecordKind RecordKind => RecordKind.Firm;

    public IEnumerable<string> References =>
        Positions.Select(p => p.Link).Concat(Leads.Select(l => l.Chain)).Concat(Provenance.Sources).Concat(new[] { District }.OfType<string>());

    public IEnumerable<string> Keys => Uscc is null ? [] : [$"uscc:{Uscc}"];

    /// <summary>Stands for a poster who keeps its name to itself, where the API must name a firm.</summary>
    public static readonly Firm Undisclosed = new(
        "firm_undisclosed", 1, "发布方未公开", "Undisclosed poster", null, null, [], [], [], [], [], [], LibraryState.Candidate, null, false, Provenance.None);

    /// <summary>Stands for a firm whose record cannot be read, where another record names it: the others on a list are shown all the same.</summary>
    public static Firm Unreadable(string id) => Undisclosed with { Id = id, NameZh = "（记录无法读取）", NameEn = "(record cannot be read)" };
}

/// <summary>A link the firm holds, and how it is known.</summary>
/// <param name="Authored">Mapped by the programme's editors, not stated by a source or the firm.</param>
public sealed record FirmPosition(string Link, string? Evidence, bool Authored = false);

/// <summary>Something the firm can make or do, in its own words.</summary>
public sealed record Capability(string Text, string? Evidence, bool Authored = false);

/// <summary>A certificate or standard that the firm holds, e.g. "IATF 16949:2016".</summary>
public sealed record Credential(string Name, string? Number, string? Issuer, DateOnly? IssuedOn, DateOnly? ValidUntil)
{
    /// <summary>Whether it is valid on <paramref name="day"/>: from the day of issue to its last day, both included; without them it is taken to be.</summary>
    public bool CurrentOn(DateOnly day) => BegunOn(day) && (ValidUntil is not { } last || day <= last);

    public bool BegunOn(DateOnly day) => IssuedOn is not { } first || first <= day;
}

/// <summary>The level of the body by whose word a firm leads a chain.</summary>
public enum LeadershipLevel { City, Province, Nation }

/// <summary>The firm leads this chain (链主), by whose word.</summary>
public sealed record Leadership(string Chain, LeadershipLevel Level, Provenance Provenance);
