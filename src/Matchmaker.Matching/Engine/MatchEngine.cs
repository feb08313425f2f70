using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching.Scoring;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// The match engine: loaded once from the records on file, then moved on by the change feed alone. Readers take
/// <see cref="Current"/> and never wait; changes are taken in one after another.
/// </summary>
public sealed class MatchEngine(MatchModel model)
{
    /// <summary>The records that the engine is made of, beside the catalogue.</summary>
    private static readonly RecordKind[] Kinds =
    [
        RecordKind.Firm,
        RecordKind.Project,
        RecordKind.Engagement,
        RecordKind.Mark,
        RecordKind.Ruling,
    ];

    private readonly Lock _writing = new();
    private volatile MatchSnapshot _current = MatchSnapshot.Empty(Catalogue.Empty, model);
    private volatile TaskCompletionSource _moved = NewSignal();

    public MatchSnapshot Current => _current;

    /// <summary>The last revision taken in.</summary>
    public long Revision => _current.Revision;

    /// <summary>
    /// Loads everything. What is read may be newer than <paramref name="revision"/>; the feed then brings it again,
    /// which changes nothing.
    /// </summary>
    /// <param name="saved">What an earlier run saved, from its beginning; null for none.</param>
    /// <returns>How many of the documents were taken over from there.</returns>
    public Task<int> LoadAsync(
        IRecords records,
        Catalogue catalogue,
        long revision,
        Stream? saved,
        CancellationToken ct
    ) =>
        LoadAsync(
            Kinds.ToAsyncEnumerable().SelectMany(kind => records.AllAsync(kind, ct)),
            catalogue,
            revision,
            saved,
            ct
        );

    /// <summary>The same from all records, in whatever order.</summary>
    public async Task<int> LoadAsync(
        IAsyncEnumerable<IRecord> records,
        Catalogue catalogue,
        long revision,
        Stream? saved,
        CancellationToken ct
    )
    {
        var known = saved is null ? null : PersistedIndex.Read(saved, revision, model.Space);
        var draft = new SnapshotBuilder(MatchSnapshot.Empty(catalogue, model, known), known);
        await foreach (var record in records.WithCancellation(ct))
            draft.Put(record);
        Replace(draft.Build(revision));
        return known?.Taken ?? 0;
    }

    /// <summary>
    /// Writes what the engine has made of all texts, for the next start; from any thread, while it goes on.
    /// </summary>
    /// <param name="to">Empty, and able to go back.</param>
    /// <returns>The revision that it is of.</returns>
    public long Save(Stream to)
    {
        var snapshot = _current;
        PersistedIndex.Write(snapshot, to);
        return snapshot.Revision;
    }

    /// <summary>Takes in whole commits, in the order of revisions. Changes known already change nothing.</summary>
    public void Apply(IReadOnlyList<Change> changes)
    {
        if (changes.Count == 0)
            return;
        lock (_writing)
        {
            var catalogue = _current.Catalogue.After(changes);
            var draft = ReferenceEquals(catalogue, _current.Catalogue)
                ? new SnapshotBuilder(_current)
                : Anew(catalogue);
            foreach (var change in changes)
            {
                if (change.Record is null)
                    draft.Remove(change.Kind, change.RecordId);
                else
                    draft.Put(change.Record);
            }
            Replace(draft.Build(Math.Max(_current.Revision, changes[^1].Revision)));
        }
    }

    /// <summary>Goes on without a change that could not be taken in, and without the record that it is of.</summary>
    public void Skip(Change change, Exception why)
    {
        lock (_writing)
        {
            var leftOut = _current.Skipped.SetItem(
                change.RecordId,
                new SkippedRecord(change.Kind, change.RecordId, why)
            );
            Replace(_current with { Revision = Math.Max(_current.Revision, change.Revision), Skipped = leftOut });
        }
    }

    /// <summary>
    /// Returns when the engine has taken in <paramref name="revision"/>: for those who want to find what they have just
    /// saved.
    /// </summary>
    public async Task WaitForAsync(long revision, CancellationToken ct)
    {
        while (true)
        {
            var moved = _moved.Task;
            if (Revision >= revision)
                return;
            await moved.WaitAsync(ct);
        }
    }

    // Documents hold words of the catalogue: a decree that changes it makes them all anew.
    private SnapshotBuilder Anew(Catalogue catalogue)
    {
        var draft = new SnapshotBuilder(
            MatchSnapshot.Empty(catalogue, model) with
            {
                Ties = _current.Ties,
                Judgements = _current.Judgements,
                Skipped = _current.Skipped,
            }
        );
        foreach (var firm in _current.FirmById.Values)
            draft.Put(firm.Firm);
        foreach (var project in _current.ProjectById.Values)
            draft.Put(project.Project);
        return draft;
    }

    private void Replace(MatchSnapshot snapshot)
    {
        _current = snapshot;
        Interlocked.Exchange(ref _moved, NewSignal()).SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
