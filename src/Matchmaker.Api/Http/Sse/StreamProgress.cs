using Matchmaker.Api.Http.Errors;

namespace Matchmaker.Api.Http.Sse;

/// <summary>
/// How far an event stream has told of the change feed: the id of an event is the revision up to which everything has
/// been told with it, so that whoever reconnects with it is told all that came after. The stream says so before it
/// gives each event; events and ids are paired by their order. A stream of anything else says nothing, and its events
/// have no ids.
/// </summary>
public sealed class StreamProgress
{
    private readonly Lock _lock = new();
    private readonly Queue<long> _ids = new();
    private (long Revision, long Events)? _told;
    private long _given;

    /// <summary>Why what the subscriber missed is not told; null where it is, or where nothing was missed.</summary>
    public Refusal? Gap { get; private set; }

    /// <summary>The stream goes on after this revision.</summary>
    public void Begin(long revision, Refusal? gap)
    {
        Gap = gap;
        Told(revision);
    }

    /// <summary>The next event tells of everything up to this revision.</summary>
    public void Give(long revision)
    {
        lock (_lock)
        {
            _ids.Enqueue(revision);
            _told = (revision, ++_given);
        }
    }

    /// <summary>With the events given so far everything up to this revision has been told.</summary>
    public void Told(long revision)
    {
        lock (_lock)
            _told = (revision, _given);
    }

    /// <summary>The id of the next event in the order in which they were given; null where it has none.</summary>
    internal long? NextId()
    {
        lock (_lock)
            return _ids.TryDequeue(out var id) ? id : null;
    }

    /// <summary>The id of a stream on which so many events were written; null while some are still to be.</summary>
    internal long? IdAfter(long events)
    {
        lock (_lock)
            return _told is { } told && told.Events <= events ? told.Revision : null;
    }
}
