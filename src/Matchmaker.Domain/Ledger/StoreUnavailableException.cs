namespace Matchmaker.Domain.Ledger;

/// <summary>
/// The store cannot be reached or does not answer in time: a broken machine, not a mistake of the caller.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException() { }

    public StoreUnavailableException(string message)
        : base(message) { }

    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <param name="why">What is wrong and what to do, for whoever runs the product.</param>
    /// <param name="passing">Whether asking again later may help.</param>
    public StoreUnavailableException(LocalizedText why, bool passing, Exception? innerException = null)
        : base($"{why.Zh} {why.En}", innerException) => (Why, Passing) = (why, passing);

    /// <summary>For whoever runs the product; null where nothing is known beyond the message.</summary>
    public LocalizedText? Why { get; }

    /// <summary>
    /// Whether asking again later may help; where it cannot, somebody has to put right what <see cref="Why"/> says.
    /// </summary>
    public bool Passing { get; } = true;
}
