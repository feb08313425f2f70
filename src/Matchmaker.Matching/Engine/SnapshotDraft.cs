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
internal sealed class SnapshotDraft
{
    // Bounds the memory of a first load.
    private const int Batch = 1 << 15;

    private readonly ById<FirmDocument>.Draft _firms;
    private readonly ById<ProjectDocument>.Draft _projects;
    private readonly Paged<ProjectDocument[]?>.Draft _offers;
    private readonly Dictionary<string, (Document Document, IReadOnlyList<Posting> Postings)> _added = new(StringComparer.Ordinal);
    private readonly PopulationDraft _needs, _supplies;
    private readonly Holdings.Draft _holdings;
    private MatchSnapshot _so;
    private Ties _ties;
    private Judgements _judgements;
    private ImmutableSortedDictionary<string, LeftOut> _leftOut;

    private readonly SavedIndex? _saved;

    /// <param name="saved">Of the snapshot's terms and texts, to be filled with the first documents; null for none.</param>
    public SnapshotDraft(MatchSnapshot from, SavedIndex? saved = null)
    {
        _saved = saved;
        _so = @from with { Number = @from.Number + 1 };
        (_firms, _projects, _offers) = (new(from.FirmById), new(from.ProjectById), new(from.OffersByPoster));
        _holdings = new(from.Holdings);
        _ties = from.Ties;
        (_needs, _supplies) = (new(from.Background.Needs), new(from.Background.Supplies));
        _judgements = from.Judgements;
        _leftOut = from.LeftOut;
    }

    /// <summary>A record that cannot be indexed is left out, and so are its earlier versions: no content of one keeps the others from being found.</summary>
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
            _leftOut = _leftOut.SetItem(record.Id, new LeftOut(record.RecordKind, record.Id, why));
        }
#pragma warning restore CA1031
        if (_added.Count >= Batch) Flush();
    }

    private void TakeIn(IRecord record)
    {
        switch (record)
        {
            case Firm firm: Put(firm); break;
            case Project project: Put(project); break;
            case Engagement engagement: _ties = _ties.With(engagement); break;
            case Mark mark: _judgements = _judgements.With(mark); break;
            case Ruling ruling: _judgements = _judgements.With(ruling); break;
            default: break;
        }
    }

    public void Remove(RecordKind kind, string id)
    {
        if (kind is RecordKind.Firm) Drop(ref _firms[_firms.Number(id)]);
        if (kind is RecordKind.Project) Drop(ref _projects[_projects.Number(id)]);
        if (kind is RecordKind.Engagement) _ties = _ties.Without(id);
        if (kind is RecordKind.Mark or RecordKind.Ruling) _judgements = _judgements.Without(id);
        _leftOut = _leftOut.Remove(id);
    }

    public MatchSnapshot Close(long revision)
    {
        if (_saved is not null) TakeOver(_saved);
        Flush();
        return _so with { Revision = revision, Holdings = _holdings.Close(), Ties = _ties, Judgements = _judgements, LeftOut = _leftOut };
    }

    private void Put(Firm firm)
    {
        var number = _firms.Number(firm.Id);
        Drop(ref _firms[number]);
        foreach (var credential in firm.Credentials) _ = TextFacts.CertificatesIn(credential.Name);
        var document = FirmDocument.Stated(firm, number, _so.Texts);
        if (document.Matchable) Add(document);
        _firms[number] = document;
    }

    private void Put(Project project)
    {
        var number = _projects.Number(project.Id);
        Drop(ref _projects[number]);
        if (project.State is not ProjectState.Open) return;
        // Requirements are read when somebody asks: what cannot be read is better known before.
        foreach (var requirement in project.Requirements) RequirementChecks.Read(requirement);
        int? poster = project.PostedBy is { } firm ? _firms.Number(firm) : null;
        var document = ProjectDocument.Stated(project, number, poster, _so.Texts);
        Add(document);
        _projects[number] = document;
    }

    private void Add(StatedDocument document)
    {
        var (known, postings) = PostingsOf(document);
        if (!known) _added[document.Id] = (document, postings);
        SideOf(document).Count(postings, 1, _so.Background.Terms);
        if (document is FirmDocument { Firm: var firm }) _holdings.Count(firm, 1);
        if (document is ProjectDocument { Project.Kind: ProjectKind.Supply, Poster: >= 0 } offer)
            _offers[offer.Poster] = [.. (_offers[offer.Poster] ?? []).Append(offer).OrderBy(o => o.Id, StringComparer.Ordinal)];
    }

    // Before anything is counted, since this is where a content may fail.
    private (bool Known, IReadOnlyList<Posting> Postings) PostingsOf(StatedDocument document)
    {
        try
        {
            var known = _saved is { } saved && saved.Take(SavedOf(document, saved), Postings.ContentOf(document, _so.Catalogue), document);
            return (known, known ? [] : Postings.Of(document, _so.Catalogue));
        }
        catch
        {
            _so.Texts.Unstated(document.Texts);
            throw;
        }
    }

    private void Drop<T>(ref T? place) where T : StatedDocument
    {
        if (place is not { } document) return;
        place = null;
        _so.Texts.Unstated(document.Texts);
        if (document is FirmDocument { Matchable: false }) return;
        document.EndBefore(_so.Number);
        // One that has taken a place of the saved index is counted when that is closed.
        var waiting = document.Home is null && !_added.ContainsKey(document.Id) && _saved is { } saved && SavedOf(document, saved).Leave(document);
        SideOf(document).Count(waiting ? [] : Postings.Of(document, _so.Catalogue), -1, _so.Background.Terms);
        if (document is FirmDocument { Firm: var firm }) _holdings.Count(firm, -1);
        if (document is ProjectDocument { Project.Kind: ProjectKind.Supply, Poster: >= 0 } offer)
            _offers[offer.Poster] = _offers[offer.Poster] is { Length: > 1 } offers ? Array.FindAll(offers, o => o != document) : null;
        // One that was put in this very draft has not reached an index.
        if (!_added.Remove(document.Id) && document.Home is { } home) home.Dead++;
    }

    private PopulationDraft SideOf(Document document) => document is ProjectDocument { Project.Kind: ProjectKind.Demand } ? _needs : _supplies;

    private static SavedSegments SavedOf(Document document, SavedIndex saved) => document switch
    {
        FirmDocument => saved.Firms,
        ProjectDocument { Project.Kind: ProjectKind.Demand } => saved.Demands,
        _ => saved.Supplies,
    };

    private void TakeOver(SavedIndex saved)
    {
        _so = _so with
        {
            Firms = Taken(_so.Firms, saved.Firms, _supplies), Demands = Taken(_so.Demands, saved.Demands, _needs), Supplies = Taken(_so.Supplies, saved.Supplies, _supplies),
        };
        saved.Texts.LetGo();

        static InvertedIndex Taken(InvertedIndex index, SavedSegments from, PopulationDraft side)
        {
            List<Segment> segments = [.. from.Close()];
            foreach (var segment in segments) side.Count(segment);
            return index.With(segments);
        }
    }

    private void Flush()
    {
        var terms = _so.Background.Terms;
        _so = _so with
        {
            Background = new Background(terms, _needs.Close(), _supplies.Close(), _so.Background.Space),
            FirmById = _firms.Close(),
            ProjectById = _projects.Close(),
            OffersByPoster = _offers.Close(),
        };
        var current = _so;
        _so = _so with
        {
            Firms = Index(_so.Firms, d => d is FirmDocument),
            Demands = Index(_so.Demands, d => d is ProjectDocument { Project.Kind: ProjectKind.Demand }),
            Supplies = Index(_so.Supplies, d => d is ProjectDocument { Project.Kind: ProjectKind.Supply }),
        };
        _added.Clear();

        InvertedIndex Index(InvertedIndex index, Func<Document, bool> belongs) =>
            index.With([.. _added.Values.Where(a => belongs(a.Document))], terms, d => current.IsCurrent(d) && d is not FirmDocument { Matchable: false });
    }
}
