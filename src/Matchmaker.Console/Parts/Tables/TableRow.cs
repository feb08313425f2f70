namespace Matchmaker.Console.Parts.Tables;

/// <summary>A row of a table with its place and what it is known by.</summary>
internal sealed record TableRow<T>(int Index, object Key, T Item);
