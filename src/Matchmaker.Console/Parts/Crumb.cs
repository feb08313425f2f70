namespace Matchmaker.Console.Parts;

/// <summary>One step of the way back to the start.</summary>
/// <param name="Href">Address from where the product stands, such as <c>firms</c>.</param>
/// <param name="Text">The name of the page that it leads to, in the visitor's language.</param>
public sealed record Crumb(string Href, string Text);
