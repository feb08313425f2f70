using Matchmaker.Domain;

namespace Matchmaker.Console;

/// <summary>The office that runs the programme, as every page names it.</summary>
/// <param name="Name">Null where none is configured: pages then name the product alone.</param>
/// <param name="Mark">Address of its mark from where the product stands; null for the built-in seal.</param>
public sealed record Office(LocalizedText? Name, string? Mark);
