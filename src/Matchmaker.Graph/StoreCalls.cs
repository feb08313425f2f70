using System.Diagnostics.Metrics;

namespace Matchmaker.Graph;

/// <summary>
/// Counts the calls of port methods that reach the database, so that a test can bound what a request costs, whatever
/// its shape.
/// </summary>
public sealed class StoreCalls
{
    public const string MeterName = "Matchmaker.Store";
    public const string CounterName = "matchmaker.store.calls";

    private readonly Counter<long> _calls;

    public StoreCalls(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _calls = meters
            .Create(MeterName)
            .CreateCounter<long>(CounterName, "{call}", "Calls of port methods that reach the database.");
    }

    /// <param name="port">The port's name, e.g. "IFirms".</param>
    /// <param name="method">The method's name, e.g. "PageAsync".</param>
    public void Count(string port, string method) => _calls.Add(1, new("port", port), new("method", method));
}
