using System.Collections.Concurrent;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// An in-memory cache of the accounts, their API tokens and the admitted firms, so that telling who asks costs no store
/// call. The change feed keeps it current; a use case puts its own account at once, so that a new password's cookie is
/// good before the feed has come round.
/// </summary>
public sealed class AccountCache
{
    private readonly ConcurrentDictionary<string, CachedAccount> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _admitted = new(StringComparer.Ordinal);

    // A removed account leaves its version behind, lest a late put bring it back.
    private readonly record struct CachedAccount(int Version, Account? Account);

    public ApiTokenCache Tokens { get; } = new();

    public Account? Find(string id) => _accounts.GetValueOrDefault(id).Account;

    public bool Admitted(string? firm) => firm is not null && _admitted.ContainsKey(firm);

    /// <summary>Whether anyone could sign in.</summary>
    public bool AnyCanSignIn => All(account => account is { PasswordHash.Length: > 0 }).Any();

    public IEnumerable<Account> All(Func<Account, bool> what) =>
        _accounts.Values.Select(e => e.Account).OfType<Account>().Where(what);

    /// <summary>Keeps the newer of this and what is known.</summary>
    public void Put(Account account) =>
        _accounts.AddOrUpdate(
            account.Id,
            new CachedAccount(account.Version, account),
            (_, known) => known.Version >= account.Version ? known : new CachedAccount(account.Version, account)
        );

    public void Put(Firm firm)
    {
        if (firm.Library is LibraryState.Admitted)
            _admitted[firm.Id] = true;
        else
            _admitted.TryRemove(firm.Id, out _);
    }

    public void Apply(IReadOnlyCollection<Change> changes)
    {
        foreach (var change in changes)
        {
            if (change.Kind is RecordKind.Account && Behind(change))
                _accounts[change.RecordId] = new CachedAccount(change.Version, change.Record as Account);
            else if (change.Record is ApiToken token)
                Tokens.Put(token);
            else if (change.Kind is RecordKind.ApiToken)
                Tokens.Remove(change.RecordId);
            else if (change.Record is Firm firm)
                Put(firm);
            else if (change.Kind is RecordKind.Firm)
                _admitted.TryRemove(change.RecordId, out _);
        }
    }

    // A use case may have put a version that the feed is still to bring; an account made anew under its old id starts
    // again at 1.
    private bool Behind(Change change) =>
        !_accounts.TryGetValue(change.RecordId, out var known)
        || known.Version <= change.Version
        || known.Account is null;
}
