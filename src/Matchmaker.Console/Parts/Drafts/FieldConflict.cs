namespace Matchmaker.Console.Parts.Drafts;

/// <summary>A field that was changed here and, since it was read, by somebody else.</summary>
/// <param name="Read">What stood there when it was read.</param>
/// <param name="Own">What was written here.</param>
/// <param name="Theirs">What the store holds now.</param>
public sealed record FieldConflict(DraftField Field, string Read, string Own, string Theirs);
