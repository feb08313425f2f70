using Matchmaker.Domain.Ledger;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// A record that matching skips, since something in it could not be indexed; the rest is indexed as if it did not
/// exist.
/// </summary>
/// <param name="Why">For the developer: its message may quote what the record says, which logs must not.</param>
public sealed record SkippedRecord(RecordKind Kind, string Id, Exception Why);
