namespace Matchmaker.Api.Accounts;

/// <summary>Locks names that no account has just as it does those of accounts, so that a lock does not tell which names exist.</summary>
public sealed class UnknownNames
{
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Failures, DateTimeOffset? LockedUntil)> names = new(StringComparer.OrdinalIgnoreCase);

    public DateTimeOffset? LockedUntil(string name)
    {
        lock (gate) return names.TryGetValue(name, out var known) ? known.LockedUntil : null;
    }

    /// <returns>Until when the name is locked, when this failure was one too many.</returns>
    public DateTimeOffset? Fail(string name, DateTimeOffset now, AccountOptions options)
    {
        lock (gate)
        {
            // A flood of names starts the count anew: what it hides is only whether a name exists.
            if (names.Count >= Most) names.Clear();
            var known = names.GetValueOrDefault(name);
            var failures = known.LockedUntil is null ? known.Failures + 1 : 1;
            DateTimeOffset? until = failures >= options.LockAfter ? now.AddMinutes(options.LockMinutes) : null;
            names[name] = (failures, until);
            return until;
        }
    }
}
