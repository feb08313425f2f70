using System.Collections.Immutable;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Scoring.Checks;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// Builds the next snapshot: records are put and removed, and what they add to the indexes is taken in at once.
/// </summary>
internal sealed class SnapshotBuilder
{
    // Documents that wait before they enter an index: a bound on the memory of a first load, half a segment. Doubled, a
    // first load needs more memory and merges half as many segments.
    private const int Batch = 1 << 15;

    private readonly PersistentMap<FirmDocument>.PersistentMapBuilder _firms;
    private readonly PersistentMap<ProjectDocument>.PersistentMapBuilder _projects;
    private readonly PersistentArray<ProjectDocument[]?>.PersistentArrayBuilder _offers;
    private readonly Dictionary<string, (Document Document, IReadOnlyList<Posting> Postings)> _added = new(
        StringComparer.Ordinal
    );
    private readonly DocumentFrequenciesBuilder _needs,
        _supplies;
    private readonly LinkCooccurrenceCounts.LinkCooccurrenceCountsBuilder _holdings;
    private MatchSnapshot _snapshot;
    private EngagementIndex _ties;
    private RelevanceJudgements _judgements;
    private ImmutableSortedDictionary<string, SkippedRecord> _leftOut;

    private readonly PersistedIndex? _saved;

    /// <param name="saved">Of the snapshot's terms and texts, to be filled with the first documents; null for
    /// none.</param>
    public SnapshotBuilder(MatchSnapshot from, PersistedIndex? saved = null)
    {
        _saved = saved;
        _snapshot = @from with { Number = @from.Number + 1 };
        (_firms, _projects, _offers) = (new(from.FirmById), new(from.ProjectById), new(from.OffersByPoster));
        _holdings = new(from.LinkCooccurrences);
        _ties = from.Ties;
        (_needs, _supplies) = (new(from.Statistics.Needs), new(from.Statistics.Supplies));
        _judgements = from.Judgements;
        _leftOut = from.Skipped;
    }

    /// <summary>
    /// A record that cannot be indexed is left out, and so are its earlier versions: no content of one keeps the others
    /// from being found.
    /// </summary>
    public void Put(IRecord record)
    {
        try
        {
            TakeIn(record);
            _leftOut = _leftOut.Remove(record.Id);
        }
#pragma warning disable CA1031 // Whatever a reader stumbles over, it is this record's and no other's.
        catch (Exception why)
        {
            _leftOut = _leftOut.SetItem(record.Id, new SkippedRecord(record.RecordKind, record.Id, why));
        }
#pragma warning restore CA1031
        if (_added.Count >= Batch)
            Flush();
    }

    private void TakeIn(IRecord record)
    {
        switch (record)
        {
            case Firm firm:
                Put(firm);
                break;
            case Project project:
                Put(project);
                break;
            case Engagement engagement:
                _ties = _ties.With(engagement);
                break;
            case Mark mark:
                _judgements = _judgements.With(mark);
                break;
            case Ruling ruling:
                _judgements = _judgements.With(ruling);
                break;
            default:
                break;
        }
    }

    public void Remove(RecordKind kind, string id)
    {
        if (kind is RecordKind.Firm)
            Drop(ref _firms[_firms.GetOrAdd(id)]);
        if (kind is RecordKind.Project)
            Drop(ref _projects[_projects.GetOrAdd(id)]);
        if (kind is RecordKind.Engagement)
            _ties = _ties.Without(id);
        if (kind is RecordKind.Mark or RecordKind.Ruling)
            _judgements = _judgements.Without(id);
        _leftOut = _leftOut.Remove(id);
    }

    public MatchSnapshot Build(long revision)
    {
        if (_saved is not null)
            TakeOver(_saved);
        Flush();
        return _snapshot with
        {
            Revision = revision,
            LinkCooccurrences = _holdings.Build(),
            Ties = _ties,
            Judgements = _judgements,
            Skipped = _leftOut,
        };
    }

    private void Put(Firm firm)
    {
        var number = _firms.GetOrAdd(firm.Id);
        Drop(ref _firms[number]);
        foreach (var credential in firm.Credentials)
            _ = NamedCertificates.In(credential.Name);
        var document = FirmDocument.Stated(firm, number, _snapshot.Texts);
        if (document.Matchable)
            Add(document);
        _firms[number] = document;
    }

    private void Put(Project project)
    {
        var number = _projects.GetOrAdd(project.Id);
        Drop(ref _projects[number]);
        if (project.State is not ProjectState.Open)
            return;
        // Requirements are read when somebody asks: what cannot be read is better known before.
        foreach (var requirement in project.Requirements)
            RequirementChecks.Read(requirement);
        int? poster = project.PostedBy is { } firm ? _firms.GetOrAdd(firm) : null;
        var document = ProjectDocument.Stated(project, number, poster, _snapshot.Texts);
        Add(document);
        _projects[number] = document;
    }

    private void Add(StatedDocument document)
    {
        var (known, postings) = PostingsOf(document);
        if (!known)
            _added[document.Id] = (document, postings);
        SideOf(document).Count(postings, 1, _snapshot.Statistics.Terms);
        if (document is FirmDocument { Firm: var firm })
            _holdings.Count(firm, 1);
        if (document is ProjectDocument { Project.Kind: ProjectKind.Supply, Poster: >= 0 } offer)
            _offers[offer.Poster] =
            [
                .. (_offers[offer.Poster] ?? []).Append(offer).OrderBy(o => o.Id, StringComparer.Ordinal),
            ];
    }

    // Before anything is counted, since this is where a content may fail.
    private (bool Known, IReadOnlyList<Posting> Postings) PostingsOf(StatedDocument document)
    {
        try
        {
            var known =
                _saved is { } saved
                && saved.Take(SavedOf(document, saved), Postings.ContentOf(document, _snapshot.Catalogue), document);
            return (known, known ? [] : Postings.Of(document, _snapshot.Catalogue));
        }
        catch
        {
            _snapshot.Texts.Release(document.Texts);
            throw;
        }
    }

    private void Drop<T>(ref T? place)
        where T : StatedDocument
    {
        if (place is not { } document)
            return;
        place = null;
        _snapshot.Texts.Release(document.Texts);
        if (document is FirmDocument { Matchable: false })
            return;
        document.EndBefore(_snapshot.Number);
        // One that has taken a place of the saved index is counted when that is closed.
        var waiting =
            document.Home is null
            && !_added.ContainsKey(document.Id)
            && _saved is { } saved
            && SavedOf(document, saved).Leave(document);
        SideOf(document)
            .Count(waiting ? [] : Postings.Of(document, _snapshot.Catalogue), -1, _snapshot.Statistics.Terms);
        if (document is FirmDocument { Firm: var firm })
            _holdings.Count(firm, -1);
        if (document is ProjectDocument { Project.Kind: ProjectKind.Supply, Poster: >= 0 } offer)
            _offers[offer.Poster] = _offers[offer.Poster] is { Length: > 1 } offers
                ? Array.FindAll(offers, o => o != document)
                : null;
        // One that was put in this very draft has not reached an index.
        if (!_added.Remove(document.Id) && document.Home is { } home)
            home.Dead++;
    }

    private DocumentFrequenciesBuilder SideOf(Document document) =>
        document is ProjectDocument { Project.Kind: ProjectKind.Demand } ? _needs : _supplies;

    private static PersistedSegments SavedOf(Document document, PersistedIndex saved) =>
        document switch
        {
            FirmDocument => saved.Firms,
            ProjectDocument { Project.Kind: ProjectKind.Demand } => saved.Demands,
            _ => saved.Supplies,
        };

    private void TakeOver(PersistedIndex saved)
    {
        _snapshot = _snapshot with
        {
            Firms = Taken(_snapshot.Firms, saved.Firms, _supplies),
            Demands = Taken(_snapshot.Demands, saved.Demands, _needs),
            Supplies = Taken(_snapshot.Supplies, saved.Supplies, _supplies),
        };
        saved.Texts.RemoveUnused();

        static InvertedIndex Taken(InvertedIndex index, PersistedSegments from, DocumentFrequenciesBuilder side)
        {
            List<Segment> segments = [.. from.Close()];
            foreach (var segment in segments)
                side.Count(segment);
            return index.With(segments);
        }
    }

    private void Flush()
    {
        var terms = _snapshot.Statistics.Terms;
        _snapshot = _snapshot with
        {
            Statistics = new CorpusStatistics(terms, _needs.Build(), _supplies.Build(), _snapshot.Statistics.Space),
            FirmById = _firms.Build(),
            ProjectById = _projects.Build(),
            OffersByPoster = _offers.Build(),
        };
        var current = _snapshot;
        _snapshot = _snapshot with
        {
            Firms = Index(_snapshot.Firms, d => d is FirmDocument),
            Demands = Index(_snapshot.Demands, d => d is ProjectDocument { Project.Kind: ProjectKind.Demand }),
            Supplies = Index(_snapshot.Supplies, d => d is ProjectDocument { Project.Kind: ProjectKind.Supply }),
        };
        _added.Clear();

        InvertedIndex Index(InvertedIndex index, Func<Document, bool> belongs) =>
            index.With(
                [.. _added.Values.Where(a => belongs(a.Document))],
                terms,
                d => current.IsCurrent(d) && d is not FirmDocument { Matchable: false }
            );
    }
}
