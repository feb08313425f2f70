using System.Collections.Immutable;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Scoring;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// An immutable snapshot of all that matching knows at one revision: whoever reads it waits for nobody and sees one
/// state.
/// </summary>
/// <param name="Number">Counts the snapshots of one engine.</param>
/// <param name="FirmById">Every firm, also those that are no candidates.</param>
/// <param name="ProjectById">The open projects.</param>
/// <param name="OffersByPoster">Each firm's open offers in the order of their ids, by the firm's number; null where it has none.</param>
/// <param name="Model">The weights that its answers rest on.</param>
/// <param name="Holdings">Of the firms that may be candidates.</param>
public sealed record MatchSnapshot(
    long Number, long Revision, Catalogue Catalogue, Background Background, InvertedIndex Firms, InvertedIndex Demands, InvertedIndex Supplies,
    ById<FirmDocument> FirmById, ById<ProjectDocument> ProjectById, Paged<ProjectDocument[]?> OffersByPoster, Holdings Holdings, Ties Ties, Judgements Judgements,
    MatchModel Model)
{
    /// <summary>What the documents state; the writer's alone.</summary>
    internal TextTable Texts { get; private init; } = new(Background.Terms, Background.Space);

    /// <summary>The records that could not be indexed, by id.</summary>
    public ImmutableSortedDictionary<string, LeftOut> LeftOut { get; internal init; } = ImmutableSortedDictionary.Create<string, LeftOut>(StringComparer.Ordinal);

    public static MatchSnapshot Empty(Catalogue catalogue, MatchModel model) => new(
        0, 0, catalogue, Background.Empty(model.Space), InvertedIndex.Empty, InvertedIndex.Empty, InvertedIndex.Empty,
        new ById<FirmDocument>(), new ById<ProjectDocument>(), new Paged<ProjectDocument[]?>(), Holdings.None, Ties.Empty, Judgements.None, model);

    /// <summary>How many documents can be found.</summary>
    public int Documents => Background.Needs.Documents + Background.Supplies.Documents;

    /// <summary>To be filled, with what a saved index knows of terms and texts.</summary>
    internal static MatchSnapshot Empty(Catalogue catalogue, MatchModel model, SavedIndex? saved) => saved is null
        ? Empty(catalogue, model)
        : Empty(catalogue, model) with { Background = new(saved.Terms, Population.Empty, Population.Empty, model.Space), Texts = saved.Texts };

    /// <summary>The open offers of a firm, by id.</summary>
    public IReadOnlyList<ProjectDocument> OffersOf(string firm) => OffersByPoster[FirmById.Find(firm)] ?? [];

    public Firm? Firm(string? id) => id is null ? null : FirmById.GetValueOrDefault(id)?.Firm;

    /// <summary>Whether this version of the document is the current one.</summary>
    public bool IsCurrent(Document document) => document.IsIn(Number);
}
