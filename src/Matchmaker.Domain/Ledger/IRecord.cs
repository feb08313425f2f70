namespace Matchmaker.Domain.Ledger;

/// <summary>
/// What the ledger keeps whole and versions as one: a firm with its positions, an engagement with its history.
/// </summary>
/// <remarks>
/// Stored bodies outlive the code. A part that every body ever had is <c>required</c>: without it a body is damaged. A
/// part that comes later has a default, since bodies of before go without it. No part is renamed, and none changes its
/// meaning.
/// </remarks>
public interface IRecord
{
    string Id { get; }

    /// <summary>1 when new; each commit that puts the record adds one.</summary>
    int Version { get; }

    RecordKind RecordKind { get; }

    /// <summary>The same record at another version.</summary>
    IRecord AtVersion(int version);

    /// <summary>
    /// Ids of the records this one cannot do without: the store refuses a commit that would leave one dangling.
    /// </summary>
    IEnumerable<string> References { get; }

    /// <summary>
    /// Texts that no two records may share (a credit code, a sign-in name), each with its own prefix.
    /// </summary>
    IEnumerable<string> Keys { get; }
}

/// <summary>A record that lies in a district, whose staff look after it.</summary>
public interface ILocatedRecord : IRecord
{
    /// <summary>The district's id; null where it lies in none, so that the city's staff alone look after it.</summary>
    string? District { get; }
}

/// <summary>Where a statement comes from.</summary>
/// <param name="Sources">Ids of <c>Source</c> records.</param>
/// <param name="Authored">Written by the programme's editors from general knowledge, not found in a source; shown as
/// such.</param>
public sealed record Provenance(IReadOnlyList<string> Sources, bool Authored = false, string? Note = null)
{
    public static readonly Provenance None = new([]);
}

/// <summary>A published document that statements of the reference data rest on.</summary>
/// <param name="Date">As the source gives it: a day, a month or a year.</param>
public sealed record Source(string Id, int Version, string Title, string? Url, string? Date) : IRecord
{
    public RecordKind RecordKind => RecordKind.Source;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References => [];
    public IEnumerable<string> Keys => [];
}
