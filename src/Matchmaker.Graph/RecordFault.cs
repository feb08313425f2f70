using Matchmaker.Domain;

namespace Matchmaker.Graph;

/// <summary>A fault of a record: where in it, and what is wrong.</summary>
/// <param name="Path">As the record's JSON spells it, "capabilities[0].text"; empty for the record as a whole.</param>
/// <param name="Message">What was read, and what is wanted.</param>
public sealed record RecordFault(string Path, LocalizedText Message);
