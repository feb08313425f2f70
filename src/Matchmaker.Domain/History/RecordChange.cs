namespace Matchmaker.Domain.History;

/// <summary>A change of a record in words: who did what, when and why, and what it made of which field.</summary>
/// <param name="By">The name of who made it, as it was then.</param>
/// <param name="Action">What was done, as "修改项目".</param>
/// <param name="Note">Why, as somebody said it; null where nobody did.</param>
/// <param name="Recorded">The words of the ledger's row, for programs.</param>
/// <param name="Fields">What differs from the version before; empty for a new record and for one that was removed or
/// cannot be read.</param>
public sealed record RecordChange(
    long Revision,
    DateTimeOffset At,
    string? Account,
    LocalizedText By,
    LocalizedText Action,
    string? Note,
    string Recorded,
    int Version,
    ChangeKind Kind,
    IReadOnlyList<FieldChange> Fields
);

/// <summary>What a change did to its record as a whole.</summary>
public enum ChangeKind
{
    Created,
    Changed,
    Removed,
    Unreadable,
}

/// <summary>
/// A field that a change gave another value, or one item that a list of the record gained or lost.
/// </summary>
/// <param name="Was">The value before, in words; null where there was none.</param>
/// <param name="Now">The value since, in words; null where there is none any more.</param>
public sealed record FieldChange(LocalizedText Field, LocalizedText? Was, LocalizedText? Now);
