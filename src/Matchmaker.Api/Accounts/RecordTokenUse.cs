using System.Collections.Concurrent;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// Keeps on file on which day each API token was last used, so that its owner sees which ones nobody needs any more.
/// Requests note it in memory; the day is committed once, however often the token is used.
/// </summary>
public sealed class RecordTokenUse(AccountCache accounts, ILedger ledger, TimeProvider time)
{
    // Tokens of one commit. Doubled, a round writes twice as many.
    private const int Batch = 200;

    private readonly ConcurrentDictionary<string, DateOnly> _used = new(StringComparer.Ordinal);

    public void Note(ApiToken token)
    {
        var today = time.Today();
        if (token.LastUsedOn != today)
            _used[token.Id] = today;
    }

    /// <returns>How many days were written.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var used = new List<ApiToken>();
        foreach (var (id, day) in _used.Take(Batch).ToList())
        {
            if (accounts.Tokens.Find(id) is { RevokedAt: null } token && !(token.LastUsedOn >= day))
                used.Add(token with { Version = token.Version + 1, LastUsedOn = day });
            else
                _used.TryRemove(id, out _);
        }
        if (used.Count == 0)
            return 0;
        // Where somebody else was faster with one of them, the next round knows of it.
        if (
            await ledger.CommitAsync(new Commit(Caller.System, "token used", [.. used.Select(Fact.Put)]), ct)
            is not Committed
        )
            return 0;
        foreach (var token in used)
        {
            accounts.Tokens.Put(token);
            _used.TryRemove(KeyValuePair.Create(token.Id, token.LastUsedOn!.Value));
        }
        return used.Count;
    }
}
