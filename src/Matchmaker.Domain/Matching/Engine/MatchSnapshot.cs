using System.Collections.Immutable;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Matching.Documents;
using Matchmaker.Domain.Matching.Index;

namespace Matchmaker.Domain.Matching.Engine;

/// <summary>All that matching knows at one revision; unchangeable, so whoever reads it waits for nobody and sees one state.</summary>
/// <param name="FirmById">Every firm, also those that are no candidates.</param>
/// <param name="ProjectById">The open projects.</param>
/// <param name="OffersByPoster">The ids of each firm's open offers.</param>
public sealed record MatchSnapshot(
    long Revision, Catalogue Catalogue, Background Background, InvertedIndex Firms, InvertedIndex Demands, InvertedIndex Supplies,
    ImmutableDictionary<string, FirmDocument> FirmById, ImmutableDictionary<string, ProjectDocument> ProjectById,
    ImmutableDictionary<string, ImmutableSortedSet<string>> OffersByPoster, Ties Ties, Judgements Judgements)
{
    public static MatchSnapshot Empty(Catalogue catalogue) => new(
        0, catalogue, Background.Empty(), InvertedIndex.Empty, InvertedIndex.Empty, InvertedIndex.Empty,
        ImmutableDictionary.Create<string, FirmDocument>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ProjectDocument>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal), Ties.Empty, Judgements.None);

    /// <summary>The open offers of a firm, by id.</summary>
    public IEnumerable<ProjectDocument> OffersOf(string firm) => OffersByPoster.GetValueOrDefault(firm, []).Select(id => ProjectById[id]);

    public Firm? Firm(string? id) => id is null ? null : FirmById.GetValueOrDefault(id)?.Firm;

    /// <summary>Whether this version of the document is the current one: an index may still hold older ones.</summary>
    public bool IsCurrent(Document document) => document switch
    {
        FirmDocument firm => ReferenceEquals(FirmById.GetValueOrDefault(firm.Id), firm),
        ProjectDocument project => ReferenceEquals(ProjectById.GetValueOrDefault(project.Id), project),
        _ => false,
    };
}
