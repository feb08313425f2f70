namespace Matchmaker.Console.Parts.Boards;

/// <summary>One lane of a board.</summary>
/// <param name="Id">What the lane is known by.</param>
/// <param name="Sum">What its cards come to, such as a sum of money; null where there is nothing to add up.</param>
public sealed record BoardLane(string Id, string Title, string? Sum = null);

/// <summary>A card that was moved from one lane to another.</summary>
public sealed record BoardMove<T>(T Item, string From, string To);
