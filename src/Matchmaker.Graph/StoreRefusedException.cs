using Matchmaker.Domain;

namespace Matchmaker.Graph;

/// <summary>An operation that the store refuses for a reason that the operator can act on.</summary>
public sealed class StoreRefusedException : Exception
{
    public StoreRefusedException() { }

    public StoreRefusedException(string message)
        : base(message) { }

    public StoreRefusedException(string message, Exception innerException)
        : base(message, innerException) { }

    public StoreRefusedException(LocalizedText why, Exception? innerException = null)
        : base($"{why.Zh} {why.En}", innerException) => Why = why;

    public LocalizedText? Why { get; }
}
