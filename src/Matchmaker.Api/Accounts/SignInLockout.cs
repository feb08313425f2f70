namespace Matchmaker.Api.Accounts;

/// <summary>
/// Sign-in lockout, in memory: failures of each name and client lock that client out of that name for a while, and
/// failures of each name make clients that nobody knows wait ever longer but never lock them out. Names that no account
/// has are counted like those of accounts.
/// </summary>
/// <remarks>
/// They are not in the ledger: a revision for each wrong password at a name that exists tells which names exist, and
/// lets strangers fill the audit trail. A restart forgets them, and each instance counts its own; neither is in a
/// stranger's hands, and the limit of attempts per address stands before both.
/// </remarks>
public sealed class SignInLockout(AccountOptions options)
{
    /// <summary>
    /// Entries of each table, some megabytes. Set by hand: making so many anew takes longer in hashing than a lock
    /// lasts. Doubled, the tables may take twice the memory.
    /// </summary>
    private const int Most = 20_000;

    /// <summary>
    /// How long a failure counts: a person who mistypes now and then is not locked out by the failures of days before.
    /// Set by hand. Doubled, failures that are two days apart add up.
    /// </summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    /// <summary>
    /// The first wait of a client that nobody knows at a name with many failures; each further failure doubles it. Set
    /// by hand. Doubled, the waits reach the longest one failure earlier.
    /// </summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// The longest of these waits. Set by hand. Doubled, somebody who signs in from a new place while strangers guess
    /// at the name waits up to eight seconds.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Name, string Client), Failures> _pairs = [];
    private readonly Dictionary<string, Failures> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Client), DateTimeOffset> _welcomed = [];

    private readonly record struct Failures(int Count, DateTimeOffset Last, DateTimeOffset? LockedUntil);

    /// <summary>How long this client has to wait before its password at this name is looked at.</summary>
    public TimeSpan Delay(string name, string client, DateTimeOffset now)
    {
        lock (_gate)
        {
            // Who has signed in from there before is not to be held up by what others do elsewhere.
            if (_welcomed.ContainsKey((name, client)) || !_names.TryGetValue(name, out var known))
                return TimeSpan.Zero;
            if (now - known.Last > TimeSpan.FromMinutes(options.LockMinutes) || known.Count <= options.LockAfter)
                return TimeSpan.Zero;
            var doublings = Math.Min(known.Count - options.LockAfter - 1, 10);
            var delay = Shortest * (1 << doublings);
            return delay < Longest ? delay : Longest;
        }
    }

    /// <param name="forgiven">What was counted before this does not count any more.</param>
    public DateTimeOffset? LockedUntil(string name, string client, DateTimeOffset? forgiven, DateTimeOffset now)
    {
        lock (_gate)
            return Counted(name, client, forgiven, now)?.LockedUntil is { } until && until > now ? until : null;
    }

    /// <returns>Until when the client is locked out of the name, when this failure was one too many.</returns>
    public DateTimeOffset? Fail(string name, string client, DateTimeOffset? forgiven, DateTimeOffset now)
    {
        lock (_gate)
        {
            var before = Counted(name, client, forgiven, now);
            // After a lock the count starts anew.
            var count = before is { LockedUntil: null } ? before.Value.Count + 1 : 1;
            DateTimeOffset? until = count >= options.LockAfter ? now.AddMinutes(options.LockMinutes) : null;
            Room(_pairs, f => f.Last);
            _pairs[(name, client)] = new Failures(count, now, until);

            var ofName = _names.GetValueOrDefault(name);
            var stillMeant = now - ofName.Last <= TimeSpan.FromMinutes(options.LockMinutes);
            Room(_names, f => f.Last);
            _names[name] = new Failures(stillMeant ? ofName.Count + 1 : 1, now, null);
            return until;
        }
    }

    /// <summary>
    /// The client has shown the right password. The name's own count stays: that it goes down would tell a stranger
    /// that somebody signed in.
    /// </summary>
    public void Succeed(string name, string client, DateTimeOffset now)
    {
        lock (_gate)
        {
            _pairs.Remove((name, client));
            Room(_welcomed, at => at);
            _welcomed[(name, client)] = now;
        }
    }

    private Failures? Counted(string name, string client, DateTimeOffset? forgiven, DateTimeOffset now) =>
        _pairs.TryGetValue((name, client), out var known)
        && !(known.Last <= forgiven)
        && now - known.Last <= Forgotten + TimeSpan.FromMinutes(options.LockMinutes)
            ? known
            : null;

    // The oldest half makes room for the newest: sorting once in ten thousand failures costs nothing beside their
    // hashing.
    private static void Room<TKey, TValue>(Dictionary<TKey, TValue> table, Func<TValue, DateTimeOffset> last)
        where TKey : notnull
    {
        if (table.Count < Most)
            return;
        foreach (var key in table.OrderBy(e => last(e.Value)).Take(Most / 2).Select(e => e.Key).ToList())
            table.Remove(key);
    }
}
