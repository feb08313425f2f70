namespace Matchmaker.Graph.Embedded;

/// <param name="Data">The directory of the store's file; made when it does not exist.</param>
public sealed record StoreOptions(string Data);
