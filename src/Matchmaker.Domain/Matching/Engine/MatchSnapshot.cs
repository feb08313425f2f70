using System.Collections.Immutable;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Matching.Documents;
using Matchmaker.Domain.Matching.Index;

namespace Matchmaker.Domain.Matching.Engine;

/// <summary>All that matching knows at one revision; unchangeable, so whoever reads it waits for nobody and sees one state.</summary>
/// <param name="Number">Counts the snapshots of one engine.</param>
/// <param name="FirmById">Every firm, also those that are no candidates.</param>
/// <param name="ProjectById">The open projects.</param>
/// <param name="Barred">The firms that are candidates for nothing: few, so that asking for each offer is cheap.</param>
/// <param name="OffersByPoster">The ids of each firm's open offers.</param>
public sealed record MatchSnapshot(
    long Number, long Revision, Catalogue Catalogue, Background Background, InvertedIndex Firms, InvertedIndex Demands, InvertedIndex Supplies,
    ImmutableDictionary<string, FirmDocument> FirmById, ImmutableHashSet<string> Barred, ImmutableDictionary<string, ProjectDocument> ProjectById,
    ImmutableDictionary<string, ImmutableSortedSet<string>> OffersByPoster, Ties Ties, Judgements Judgements)
{
    public static MatchSnapshot Empty(Catalogue catalogue) => new(
        0, 0, catalogue, Background.Empty(), InvertedIndex.Empty, InvertedIndex.Empty, InvertedIndex.Empty,
        ImmutableDictionary.Create<string, FirmDocument>(StringComparer.Ordinal), ImmutableHashSet.Create<string>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ProjectDocument>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal), Ties.Empty, Judgements.None);

    /// <summary>The open offers of a firm, by id.</summary>
    public IEnumerable<ProjectDocument> OffersOf(string firm) => OffersByPoster.GetValueOrDefault(firm, []).Select(id => ProjectById[id]);

    public Firm? Firm(string? id) => id is null ? null : FirmById.GetValueOrDefault(id)?.Firm;

    /// <summary>Whether this version of the document is the current one.</summary>
    public bool IsCurrent(Document document) => document.IsIn(Number);
}
