using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Firms;

/// <summary>The role of a firm in the programme.</summary>
public enum FirmRole
{
    Leader,
    Supplier,
}

/// <summary>The state of a firm in the key-firm library (重点企业库).</summary>
public enum LibraryState
{
    Candidate,
    Admitted,
    Suspended,
    Removed,
}

/// <summary>A firm with all that is on file for it.</summary>
public sealed record Firm : ILocatedRecord, IFirmProfile
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required string NameZh { get; init; }
    public required string? NameEn { get; init; }

    /// <summary>Unified social credit code (GB 32100-2015), 18 characters.</summary>
    public required string? Uscc { get; init; }

    public required string? District { get; init; }
    public required IReadOnlyList<FirmRole> Roles { get; init; }
    public required IReadOnlyList<TierHolding> Tiers { get; init; }
    public required IReadOnlyList<FirmPosition> Positions { get; init; }
    public required IReadOnlyList<Capability> Capabilities { get; init; }
    public required IReadOnlyList<Credential> Credentials { get; init; }
    public required IReadOnlyList<Leadership> Leads { get; init; }

    /// <summary>Its state in the key-firm library (重点企业库).</summary>
    public required LibraryState Library { get; init; }

    /// <summary>The day the firm or staff last confirmed what is on file.</summary>
    public required DateOnly? ConfirmedOn { get; init; }

    /// <summary>Made up for trying the product (示例): marked wherever it is shown, and removable.</summary>
    public required bool Sample { get; init; }

    public required Provenance Provenance { get; init; }

    public RecordKind RecordKind => RecordKind.Firm;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References =>
        Positions
            .Select(p => p.Link)
            .Concat(Leads.Select(l => l.Chain))
            .Concat(Provenance.Sources)
            .Concat(new[] { District }.OfType<string>());

    Optional<string> IFirmProfile.NameZh => NameZh;
    Optional<string> IFirmProfile.NameEn => NameEn;

    public IEnumerable<string> Keys => Uscc is null ? [] : [$"uscc:{Uscc}"];

    /// <summary>Stands for a poster who keeps its name to itself, where the API must name a firm.</summary>
    public static readonly Firm Undisclosed = new()
    {
        Id = "firm_undisclosed",
        Version = 1,
        NameZh = "发布方未公开",
        NameEn = "Undisclosed poster",
        Uscc = null,
        District = null,
        Roles = [],
        Tiers = [],
        Positions = [],
        Capabilities = [],
        Credentials = [],
        Leads = [],
        Library = LibraryState.Candidate,
        ConfirmedOn = null,
        Sample = false,
        Provenance = Provenance.None,
    };

    /// <summary>
    /// Stands for a firm whose record cannot be read, where another record names it: the others on a list are shown all
    /// the same.
    /// </summary>
    public static Firm Unreadable(string id) =>
        Undisclosed with
        {
            Id = id,
            NameZh = "（记录无法读取）",
            NameEn = "(record cannot be read)",
        };
}

/// <summary>A link the firm holds, and how it is known.</summary>
/// <param name="Authored">Mapped by the programme's editors, not stated by a source or the firm.</param>
public sealed record FirmPosition(string Link, string? Evidence, bool Authored = false);

/// <summary>Something the firm can make or do, in its own words.</summary>
public sealed record Capability(string Text, string? Evidence, bool Authored = false);

/// <summary>A certificate or standard that the firm holds, e.g. "IATF 16949:2016".</summary>
public sealed record Credential(string Name, string? Number, string? Issuer, DateOnly? IssuedOn, DateOnly? ValidUntil)
{
    /// <summary>
    /// Whether it is valid on <paramref name="day"/>: from the day of issue to its last day, both included; without
    /// them it is taken to be.
    /// </summary>
    public bool CurrentOn(DateOnly day) => BegunOn(day) && (ValidUntil is not { } last || day <= last);

    public bool BegunOn(DateOnly day) => IssuedOn is not { } first || first <= day;
}

/// <summary>The level of the body by whose word a firm leads a chain.</summary>
public enum LeadershipLevel
{
    City,
    Province,
    Nation,
}

/// <summary>The firm leads this chain (链主), by whose word.</summary>
public sealed record Leadership(string Chain, LeadershipLevel Level, Provenance Provenance);
