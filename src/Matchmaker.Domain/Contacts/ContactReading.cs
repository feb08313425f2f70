using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Contacts;

/// <summary>
/// A line of the read log of a firm's contacts: who was told how to reach them, and when. It names the contacts by
/// their ids alone, so that it stays when one of them is removed.
/// </summary>
public sealed record ContactReading : IRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }

    /// <summary>The firm whose contacts were told.</summary>
    public required string Firm { get; init; }

    /// <summary>The account that was told.</summary>
    public required string Account { get; init; }

    /// <summary>The firm that the account acts for; null for staff.</summary>
    public required string? ReaderFirm { get; init; }

    /// <summary>The engagement by which it may know them; null for staff.</summary>
    public required string? Engagement { get; init; }

    /// <summary>The contacts that were told; no references, since contacts may be removed.</summary>
    public required IReadOnlyList<string> Contacts { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public RecordKind RecordKind => RecordKind.ContactReading;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => new[] { Firm, Account, ReaderFirm, Engagement }.OfType<string>();
    public IEnumerable<string> Keys => [];
}
