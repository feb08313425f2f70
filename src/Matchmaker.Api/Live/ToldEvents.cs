namespace Matchmaker.Api.Live;

/// <summary>
/// Works out how far each event of a stream tells: of several events of one revision the last alone tells all of it, so
/// that whoever is cut off between them is told the rest when it comes back.
/// </summary>
public static class ToldEvents
{
    /// <param name="events">In the order of their revisions.</param>
    /// <param name="from">Up to this revision everything has been told before.</param>
    public static IEnumerable<(T Event, long Told)> Told<T>(
        this IReadOnlyList<(T Event, long Revision)> events,
        long from
    )
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (i + 1 == events.Count || events[i + 1].Revision > events[i].Revision)
                from = events[i].Revision;
            yield return (events[i].Event, from);
        }
    }
}
