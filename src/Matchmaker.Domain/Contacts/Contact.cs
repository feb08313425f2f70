using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Contacts;

/// <summary>
/// A person whom a firm names to be called (联系人). It is a record of its own and never part of the firm, so that no
/// list, export or history of firms tells a telephone number. Personal information by article 4 of 个人信息保护法 (2021):
/// the ledger keeps what is on file today and forgets what it replaced.
/// </summary>
public sealed record Contact : IRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }

    /// <summary>The firm that they are called for.</summary>
    public required string Firm { get; init; }

    public required string Name { get; init; }

    /// <summary>What they are in the firm; null where it was not said.</summary>
    public required string? Post { get; init; }

    /// <summary>As people write it; read as a number of the mainland where it names no country.</summary>
    public required string? Phone { get; init; }

    public required string? Mail { get; init; }

    /// <summary>Whom to call first; each firm with contacts has one.</summary>
    public required bool First { get; init; }

    /// <summary>
    /// The day on which they agreed that counterparts and the programme's staff are told how to reach them (articles 13
    /// and 23 of 个人信息保护法).
    /// </summary>
    public required DateOnly ConsentOn { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The account that recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>
    /// Contacts of one firm: more than anybody calls. Set by hand. Doubled, an opened list may fill two screens.
    /// </summary>
    public const int MostOfFirm = 20;

    public RecordKind RecordKind => RecordKind.Contact;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => [Firm];

    /// <summary>A firm has one whom to call first, also where two are recorded at once.</summary>
    public IEnumerable<string> Keys => First ? [$"contact:{Firm}:first"] : [];
}
