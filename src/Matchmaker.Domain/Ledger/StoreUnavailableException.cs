namespace Matchmaker.Domain.Ledger;

/// <summary>
/// The store cannot answer now: stopped, unreachable, out of connections or too slow. The request may be tried again later;
/// at the edge it becomes the error code UNAVAILABLE.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
        : this("The store cannot answer now.")
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
