namespace Matchmaker.Api.Http.Limits;

/// <summary>What an operation may cost, as it was estimated before it ran.</summary>
/// <param name="Points">The estimate, without the points for reading the document.</param>
/// <param name="Limit">The points that one operation of this client may cost.</param>
public sealed record OperationCost(double Points, int Limit);
