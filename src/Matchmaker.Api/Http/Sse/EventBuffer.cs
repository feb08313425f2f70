using System.Threading.Channels;
using GraphQL;
using Matchmaker.Api.Http.Errors;

namespace Matchmaker.Api.Http.Sse;

/// <summary>
/// A bounded buffer of the events that a subscriber has not read yet. Events are never dropped in silence: when it is
/// full, the stream ends with an error that tells the subscriber to start again.
/// </summary>
internal sealed class EventBuffer(int capacity) : IObserver<ExecutionResult>, IDisposable
{
    private static readonly Refusal TooSlow = new(
        ErrorCodes.LimitExceeded,
        new("接收过慢，事件已积压。请重新订阅。", "Events were read too slowly and piled up. Please subscribe again."));

    // One place more than the capacity, for the error that ends the stream.
    private readonly Channel<ExecutionResult> events = Channel.CreateBounded<ExecutionResult>(
        new BoundedChannelOptions(capacity + 1) { SingleReader = true });

    private readonly Lock writing = new();
    private IDisposable? subscription;
    private bool ended;

    public ChannelReader<ExecutionResult> Reader => events.Reader;

    public void Listen(IObservable<ExecutionResult> source)
    {
        var listening = source.Subscribe(this);
        lock (writing)
        {
            subscription = listening;
            if (!ended)
                return;
        }

        listening.Dispose();
    }

    /// <summary>Stops the source. A subscriber that does not read may hold its connection long after its last event.</summary>
    public void Dispose()
    {
        IDisposable? listening;
        lock (writing)
        {
            ended = true;
            listening = subscription;
        }

        listening?.Dispose();
    }

    public void OnNext(ExecutionResult value)
    {
        lock (writing)
        {
            if (ended)
                return;
            if (events.Reader.Count < capacity)
            {
                events.Writer.TryWrite(value);
                return;
            }

            End(new ExecutionResult().AddError(TooSlow));
        }

        Dispose();
    }

    public void OnError(Exception error)
    {
        lock (writing)
        {
            if (!ended)
                End(new ExecutionResult().AddError(error as ExecutionError ?? new GraphQL.Execution.UnhandledError("", error)));
        }
    }

    public void OnCompleted()
    {
        lock (writing)
        {
            ended = true;
            events.Writer.TryComplete();
        }
    }

    private void End(ExecutionResult last)
    {
        ended = true;
        events.Writer.TryWrite(last);
        events.Writer.TryComplete();
    }
}
