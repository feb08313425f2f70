using System.Collections.Concurrent;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// An in-memory cache of the API tokens, so that a program's request is told from others without a store call. Part of
/// <see cref="AccountCache"/>, which keeps it current.
/// </summary>
public sealed class ApiTokenCache
{
    private readonly ConcurrentDictionary<string, ApiToken> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _idOfHash = new(StringComparer.Ordinal);

    public ApiToken? Find(string id) => _tokens.GetValueOrDefault(id);

    /// <summary>The token with this secret, whether or not it is still good.</summary>
    public ApiToken? FindBySecret(string secret) =>
        _idOfHash.TryGetValue(ApiTokenSecret.HashOf(secret), out var id) ? Find(id) : null;

    /// <summary>
    /// Keeps the newer of this and what is known: a revocation is not undone by a version that comes late.
    /// </summary>
    public void Put(ApiToken token)
    {
        _tokens.AddOrUpdate(token.Id, token, (_, known) => known.Version >= token.Version ? known : token);
        if (token.SecretHash.Length > 0)
            _idOfHash[token.SecretHash] = token.Id;
    }

    public void Remove(string id)
    {
        if (_tokens.TryRemove(id, out var token))
            _idOfHash.TryRemove(token.SecretHash, out _);
    }
}
