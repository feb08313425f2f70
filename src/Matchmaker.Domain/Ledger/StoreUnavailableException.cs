namespace Matchmaker.Domain.Ledger;

/// <summary>The store cannot be reached or does not answer in time: a broken machine, not a mistake of the caller.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException() { }
    public StoreUnavailableException(string message) : base(message) { }
    public StoreUnavailableException(string message, Exception innerException) : base(message, innerException) { }
}
