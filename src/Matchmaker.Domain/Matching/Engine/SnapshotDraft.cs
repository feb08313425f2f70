using System.Collections.Immutable;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Matching.Documents;
using Matchmaker.Domain.Matching.Index;
using Matchmaker.Domain.Matching.Marks;
using Matchmaker.Domain.Matching.Rulings;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Matching.Engine;

/// <summary>The next snapshot while it is made: records are put and removed, and what they add to the indexes is taken in at once.</summary>
internal sealed class SnapshotDraft
{
    // Bounds the memory of a first load.
    private const int Batch = 1 << 15;

    private readonly ImmutableDictionary<string, FirmDocument>.Builder _firms;
    private readonly ImmutableDictionary<string, ProjectDocument>.Builder _projects;
    private readonly ImmutableDictionary<string, ImmutableSortedSet<string>>.Builder _offers;
    private readonly Dictionary<string, (Document Document, IReadOnlyList<Posting> Postings)> _added = new(StringComparer.Ordinal);
    private readonly PopulationDraft _needs, _supplies;
    private MatchSnapshot _so;
    private Ties _ties;
    private Judgements _judgements;

    public SnapshotDraft(MatchSnapshot from)
    {
        _so = @from with { Number = @from.Number + 1 };
        _firms = from.FirmById.ToBuilder();
        _projects = from.ProjectById.ToBuilder();
        _offers = from.OffersByPoster.ToBuilder();
        _ties = from.Ties;
        (_needs, _supplies) = (new(from.Background.Needs), new(from.Background.Supplies));
        _judgements = from.Judgements;
    }

    public void Put(IRecord record)
    {
        switch (record)
        {
            case Firm firm: Put(new FirmDocument(firm, _so.Background.Terms)); break;
            case Project project: Put(project); break;
            case Engagement engagement: _ties = _ties.With(engagement); break;
            case Mark mark: _judgements = _judgements.With(mark); break;
            case Ruling ruling: _judgements = _judgements.With(ruling); break;
            default: break;
        }
        if (_added.Count >= Batch) Flush();
    }

    public void Remove(RecordKind kind, string id)
    {
        if (kind is RecordKind.Firm && _firms.TryGetValue(id, out var firm))
        {
            Drop(firm);
            _firms.Remove(id);
            _so = _so with { Barred = _so.Barred.Remove(id) };
        }
        if (kind is RecordKind.Project && _projects.TryGetValue(id, out var project))
        {
            Drop(project);
            _projects.Remove(id);
        }
        if (kind is RecordKind.Engagement) _ties = _ties.Without(id);
        if (kind is RecordKind.Mark or RecordKind.Ruling) _judgements = _judgements.Without(id);
    }

    public MatchSnapshot Close(long revision)
    {
        Flush();
        return _so with { Revision = revision, Ties = _ties, Judgements = _judgements };
    }

    private void Put(FirmDocument firm)
    {
        if (_firms.TryGetValue(firm.Id, out var before)) Drop(before);
        _firms[firm.Id] = firm;
        var barred = firm.Matchable ? _so.Barred.Remove(firm.Id) : _so.Barred.Add(firm.Id);
        if (barred != _so.Barred) _so = _so with { Barred = barred };
        if (firm.Matchable) Add(firm);
    }

    private void Put(Project project)
    {
        if (_projects.TryGetValue(project.Id, out var before)) Drop(before);
        _projects.Remove(project.Id);
        if (project.State is not ProjectState.Open) return;
        var document = ProjectDocument.Numbered(project, _so.Background.Terms);
        _projects[project.Id] = document;
        Add(document);
    }

    private void Add(StatedDocument document)
    {
        var postings = PostingsOf(document);
        _added[document.Id] = (document, postings);
        SideOf(document).Count(document, postings, 1, _so.Background.Terms);
        if (OfferOf(document) is { } poster) _offers[poster] = Offers(poster).Add(document.Id);
    }

    private void Drop(StatedDocument document)
    {
        if (document is FirmDocument { Matchable: false }) return;
        document.EndBefore(_so.Number);
        SideOf(document).Count(document, PostingsOf(document), -1, _so.Background.Terms);
        if (OfferOf(document) is { } poster)
        {
            if (Offers(poster).Remove(document.Id) is { Count: > 0 } left) _offers[poster] = left;
            else _offers.Remove(poster);
        }
        // One that was put in this very draft has not reached an index.
        if (!_added.Remove(document.Id) && document.Home is { } home) home.Dead++;
    }

    private static string? OfferOf(Document document) =>
        document is ProjectDocument { Project: { Kind: ProjectKind.Supply, PostedBy: { } poster } } ? poster : null;

    private ImmutableSortedSet<string> Offers(string poster) =>
        _offers.GetValueOrDefault(poster) ?? ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    private PopulationDraft SideOf(Document document) => document is ProjectDocument { Project.Kind: ProjectKind.Demand } ? _needs : _supplies;

    private IReadOnlyList<Posting> PostingsOf(Document document) => document switch
    {
        FirmDocument firm => firm.Postings(_so.Catalogue),
        ProjectDocument project => project.Postings(_so.Catalogue),
        _ => throw new InvalidOperationException("A document is a firm or a project."),
    };

    private void Flush()
    {
        var terms = _so.Background.Terms;
        _so = _so with
        {
            Background = new Background(terms, _needs.Close(), _supplies.Close()),
            FirmById = _firms.ToImmutable(),
            ProjectById = _projects.ToImmutable(),
            OffersByPoster = _offers.ToImmutable(),
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
