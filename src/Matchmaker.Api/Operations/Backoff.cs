namespace Matchmaker.Api.Operations;

/// <summary>How long to wait before asking again for what is out of reach.</summary>
public static class Backoff
{
    /// <summary>So that a store that has come back is noticed within this time.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Twice the wait before, up to <see cref="Longest"/>.</summary>
    public static TimeSpan After(TimeSpan wait) => wait * 2 < Longest ? wait * 2 : Longest;
}
