using System.Threading.Channels;
using GraphQL;
using Matchmaker.Api.Http.Errors;

namespace Matchmaker.Api.Http.Sse;

/// <summary>An event to be written.</summary>
/// <param name="Id">Null where the stream counts no revisions, and of the error that ends it: what was not told before
/// it is to be told to whoever comes back.</param>
internal readonly record struct BufferedEvent(ExecutionResult Result, long? Id);

/// <summary>
/// A bounded buffer of the events that a subscriber has not read yet. Events are never dropped in silence: when it is
/// full, the stream ends with an error that tells the subscriber to start again.
/// </summary>
internal sealed class EventBuffer(int capacity, StreamProgress progress) : IObserver<ExecutionResult>, IDisposable
{
    private static readonly Refusal TooSlow = new(
        ErrorCodes.LimitExceeded,
        new("接收过慢，事件已积压。请重新订阅。", "Events were read too slowly and piled up. Please subscribe again.")
    );

    // One place more than the capacity, for the error that ends the stream.
    private readonly Channel<BufferedEvent> _events = Channel.CreateBounded<BufferedEvent>(
        new BoundedChannelOptions(capacity + 1) { SingleReader = true }
    );

    private readonly Lock _writing = new();
    private IDisposable? _subscription;
    private bool _ended;

    public ChannelReader<BufferedEvent> Reader => _events.Reader;

    public void Listen(IObservable<ExecutionResult> source)
    {
        var listening = source.Subscribe(this);
        lock (_writing)
        {
            _subscription = listening;
            if (!_ended)
                return;
        }

        listening.Dispose();
    }

    /// <summary>
    /// Stops the source. A subscriber that does not read may hold its connection long after its last event.
    /// </summary>
    public void Dispose()
    {
        IDisposable? listening;
        lock (_writing)
        {
            _ended = true;
            listening = _subscription;
        }

        listening?.Dispose();
    }

    public void OnNext(ExecutionResult value)
    {
        lock (_writing)
        {
            if (_ended)
                return;
            if (_events.Reader.Count < capacity)
            {
                _events.Writer.TryWrite(new(value, progress.NextId()));
                return;
            }

            End(new ExecutionResult().AddError(TooSlow));
        }

        Dispose();
    }

    public void OnError(Exception error)
    {
        lock (_writing)
        {
            if (!_ended)
                End(
                    new ExecutionResult().AddError(
                        error as ExecutionError ?? new GraphQL.Execution.UnhandledError("", error)
                    )
                );
        }
    }

    public void OnCompleted()
    {
        lock (_writing)
        {
            _ended = true;
            _events.Writer.TryComplete();
        }
    }

    private void End(ExecutionResult last)
    {
        _ended = true;
        _events.Writer.TryWrite(new(last, null));
        _events.Writer.TryComplete();
    }
}
