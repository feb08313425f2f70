namespace Matchmaker.Console;

/// <summary>The page on which the API can be tried; the host says whether it is there.</summary>
public sealed record ApiPage(bool Shown);
