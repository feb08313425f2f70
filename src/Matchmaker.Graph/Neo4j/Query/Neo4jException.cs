namespace Matchmaker.Graph.Neo4j.Query;

/// <summary>
/// An error that Neo4j reports, told by its code: HTTP statuses tell nothing reliable (a deadlock comes with 202, a
/// lock's time-out with 400).
/// </summary>
/// <param name="code">Such as <c>Neo.TransientError.Transaction.DeadlockDetected</c>.</param>
internal sealed class Neo4jException(string code, string message) : Exception($"{code}: {message}")
{
    public string Code { get; } = code;

    /// <summary>
    /// Trying again may do: the server says so itself, or it is the wrong member of a cluster that is electing another
    /// leader. A transaction that was terminated, by an administrator or by its time limit, is not tried again.
    /// </summary>
    public bool IsTransient =>
        Code switch
        {
            "Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped" => false,
            "Neo.ClientError.Security.AuthorizationExpired"
            or "Neo.ClientError.Cluster.NotALeader"
            or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => true,
            _ => Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) || IsAboutBookmarks,
        };

    /// <summary>
    /// The bookmark is not one of this database, or is newer than a store that was restored: it is dropped, and the
    /// question asked without.
    /// </summary>
    public bool IsAboutBookmarks =>
        Code
            is "Neo.ClientError.Transaction.InvalidBookmark"
                or "Neo.ClientError.Transaction.InvalidBookmarkMixture"
                or "Neo.TransientError.Transaction.BookmarkTimeout";

    /// <summary>
    /// A mistake in a statement of ours; everything else is the store's condition, which a person has to mend.
    /// </summary>
    public bool IsOurMistake =>
        Code.StartsWith("Neo.ClientError.Statement.", StringComparison.Ordinal)
        || Code.StartsWith("Neo.ClientError.Schema.Constraint", StringComparison.Ordinal)
        || Code.StartsWith("Neo.ClientError.Request.", StringComparison.Ordinal);
}

/// <summary>An answer that is not Neo4j's: a proxy's page, a cut text, another program on that port.</summary>
internal sealed class MalformedResponseException(string message, Exception? inner = null) : Exception(message, inner);
