namespace Matchmaker.Console.Parts.Drafts;

/// <summary>
/// A form's content as the device keeps it: each field as it was read from the store and as it was written.
/// </summary>
public sealed record KeptDraft(IReadOnlyDictionary<string, string> Read, IReadOnlyDictionary<string, string> Written);
