namespace Matchmaker.Console.Parts.Diffs;

/// <summary>What one field of a record was and is.</summary>
/// <param name="Label">What the field is called.</param>
/// <param name="Before">Empty where nothing stood there.</param>
/// <param name="After">Empty where nothing stands there now.</param>
public sealed record FieldDifference(string Label, string Before, string After);
