namespace Matchmaker.Domain.Access;

/// <summary>
/// What a program may do with an API token, within what the token's account may do. Stored: a name is never changed.
/// </summary>
public enum TokenScope
{
    /// <summary>Queries and subscriptions; every token has it, as what a mutation answers can be read.</summary>
    Read,

    /// <summary>Mutations, but for those that need a person's session.</summary>
    Write,
}

/// <summary>The API token that a <see cref="Caller"/> shows, as far as rules ask for it.</summary>
public sealed record TokenGrant(string Id, string Name, bool MayWrite);
