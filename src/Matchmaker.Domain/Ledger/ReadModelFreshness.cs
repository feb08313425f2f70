namespace Matchmaker.Domain.Ledger;

/// <summary>
/// The freshness of the in-memory read model: how current is what this process holds of the catalogue and the match
/// index. The loop over the change feed confirms it, at least each second while the store answers.
/// </summary>
public sealed class ReadModelFreshness(TimeProvider time)
{
    /// <summary>
    /// So long without a confirmation, and memory may be behind the store: several questions in a row went without an
    /// answer. Set by hand. Doubled, memory may be eight seconds behind before an answer says so.
    /// </summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(4);

    private volatile FreshnessConfirmation? _last;

    private sealed record FreshnessConfirmation(long Revision, DateTimeOffset AsOf, long Stamp);

    /// <summary>Null until memory has been filled for the first time.</summary>
    public ReadModelState? Now =>
        _last is { } last ? new(last.Revision, last.AsOf, time.GetElapsedTime(last.Stamp) > StaleAfter) : null;

    /// <summary>Memory holds what the store held when it was asked.</summary>
    /// <param name="asked">When the question was put, not when it was answered: memory is never newer than it
    /// says.</param>
    public void Confirm(long revision, DateTimeOffset asked) =>
        _last = new FreshnessConfirmation(revision, asked, time.GetTimestamp());
}

/// <summary>The state of the read model at one moment.</summary>
/// <param name="Revision">The last revision in memory.</param>
/// <param name="AsOf">When this was all that the store had.</param>
/// <param name="Stale">The store has not been reached for a while: there may be newer changes that memory does not
/// know.</param>
public sealed record ReadModelState(long Revision, DateTimeOffset AsOf, bool Stale);
