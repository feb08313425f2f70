using Matchmaker.Domain;

namespace Matchmaker.Console.Parts.Terms;

/// <summary>A word of the trade and what it means here.</summary>
/// <param name="Id">Its place on the help page (<c>help#tier</c>).</param>
public sealed record GlossaryEntry(string Id, LocalizedText Word, LocalizedText Meaning);
