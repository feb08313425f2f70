namespace Matchmaker.Graph.Embedded;

/// <summary>Where the embedded store lies, and by what else it is known that a store was there before.</summary>
/// <param name="Data">The directory of the store's file; made when it does not exist and a store may be made.</param>
public sealed record StoreOptions(string Data)
{
    /// <summary>
    /// Names of what else is in the directory now that is only there where a store was: while there is any, an absent
    /// file is a lost one, and no new store takes its place.
    /// </summary>
    public Func<IReadOnlyList<string>> Traces { get; init; } = () => [];
}
