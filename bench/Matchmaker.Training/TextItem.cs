namespace Matchmaker.Training;

/// <summary>A need or an offer as text.</summary>
/// <param name="Text">The description; empty where there is only a title.</param>
public sealed record TextItem(string Id, string Title, string Text);
