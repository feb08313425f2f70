using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Engine.Reranking;
using Matchmaker.Matching.Scoring.Checks;
using Matchmaker.Matching.Scoring.Comparison;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// A snapshot as one caller may see it, with the filter of its list; asked for each document that would be listed.
/// </summary>
/// <param name="named">Candidates that are asked about by name: they are looked at wherever they stand, vetoed or
/// not.</param>
public sealed class SnapshotView(
    MatchSnapshot snapshot,
    Caller caller,
    MatchFilter filter,
    DateOnly today,
    MatchQuestion question,
    IReadOnlyCollection<string>? named = null
)
{
    public MatchSnapshot Snapshot { get; } = snapshot;
    public DateOnly Today { get; } = today;
    public MatchFilter Filter { get; } = filter;
    public MatchQuestion Question { get; } = question;
    public FeedbackReranker Feedback { get; } = new(question, caller, snapshot, named ?? []);

    private readonly HashSet<string>? _districts = filter.Districts is { Count: > 0 } d ? [.. d] : null;
    private readonly HashSet<string>? _links = filter.Links is { Count: > 0 } l ? [.. l] : null;

    /// <summary>The poster, where the caller may know it.</summary>
    public Firm? Poster(Project project) =>
        DisclosureTable.Tells(Disclosed.Poster, caller, project, Snapshot.Ties.StageOf(caller.Firm, project.Id))
            ? Snapshot.Firm(project.PostedBy)
            : null;

    /// <summary>The same of a document of the index.</summary>
    internal FirmDocument? Poster(ProjectDocument document) =>
        DisclosureTable.Tells(
            Disclosed.Poster,
            caller,
            document.Project,
            Snapshot.Ties.StageOf(caller.Firm, document.Id)
        )
            ? Snapshot.FirmById.At(document.Poster)
            : null;

    /// <summary>
    /// Who supplies the poster, unless it keeps its name to itself: the same score then shows nobody what it makes.
    /// </summary>
    public SupplyNetwork? NetworkOf(Project demand) =>
        !demand.Anonymous && demand.PostedBy is { } poster
            ? Snapshot.FirmById.GetValueOrDefault(poster)?.NetworkIn(Snapshot.Catalogue)
            : null;

    /// <summary>Firms that are looked at however little a search would make of them.</summary>
    public IEnumerable<FirmDocument> NamedFirms =>
        Feedback.Named.Select(Snapshot.FirmById.GetValueOrDefault).OfType<FirmDocument>();

    /// <summary>Projects that are looked at however little a search would make of them.</summary>
    public IEnumerable<ProjectDocument> NamedProjects =>
        Feedback.Named.Select(Snapshot.ProjectById.GetValueOrDefault).OfType<ProjectDocument>();

    /// <summary>A firm that may stand in the list.</summary>
    public bool Admits(FirmDocument firm) =>
        firm.Matchable
        && Snapshot.IsCurrent(firm)
        && Fits(firm.Firm)
        && (_links is null || firm.Firm.Positions.Any(p => _links.Contains(p.Link)));

    /// <summary>
    /// A project that the caller may know of. A poster that it may not know of fits no filter, lest the list tell.
    /// </summary>
    public bool Admits(ProjectDocument document) =>
        Snapshot.IsCurrent(document)
        && DisclosureTable.Tells(
            Disclosed.Existence,
            caller,
            document.Project,
            Snapshot.Ties.StageOf(caller.Firm, document.Id)
        )
        && ((_districts is null && Filter.MinTier is null) || Fits(Poster(document)?.Firm))
        && (_links is null || document.Project.Links.Any(_links.Contains));

    /// <summary>An offer whose firm may still take new steps.</summary>
    public bool AdmitsOffer(ProjectDocument offer) =>
        Admits(offer) && Snapshot.FirmById.At(offer.Poster) is null or { Matchable: true };

    public CandidatePair Paired(Need need, Supplier supplier) =>
        Paired(
            need,
            supplier,
            supplier.Documents.Aggregate(
                default(StatementScore),
                (best, d) => best.Or(need.AnswerIn(d, Snapshot.Model.Texts))
            )
        );

    public CandidatePair Paired(Need need, Supplier supplier, StatementScore answer) =>
        new(
            need,
            supplier,
            answer,
            need.SoughtTerms.Of(supplier, Snapshot.LinkTexts),
            Snapshot.Catalogue,
            Snapshot.LinkCooccurrences,
            Today
        );

    private bool Fits(Firm? firm) =>
        (_districts is null || (firm?.District is { } district && _districts.Contains(district)))
        && (
            Filter.MinTier is not { } tier
            || (firm is not null && TierCheck.Holds(firm, tier, Snapshot.Catalogue, Today))
        );
}
