using System.Collections.Immutable;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Engine.Retrieval;
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
/// <param name="OffersByPoster">Each firm's open offers in the order of their ids, by the firm's number; null where it
/// has none.</param>
/// <param name="Model">The weights that its answers rest on.</param>
/// <param name="LinkCooccurrences">Of the firms that may be candidates.</param>
public sealed record MatchSnapshot(
    long Number,
    long Revision,
    Catalogue Catalogue,
    CorpusStatistics Statistics,
    InvertedIndex Firms,
    InvertedIndex Demands,
    InvertedIndex Supplies,
    PersistentMap<FirmDocument> FirmById,
    PersistentMap<ProjectDocument> ProjectById,
    PersistentArray<ProjectDocument[]?> OffersByPoster,
    LinkCooccurrenceCounts LinkCooccurrences,
    EngagementIndex Ties,
    RelevanceJudgements Judgements,
    MatchModel Model
)
{
    /// <summary>What the documents state; the writer's alone.</summary>
    internal TextInterner Texts { get; private init; } = null!;

    /// <summary>What the links of the catalogue say.</summary>
    public LinkTexts LinkTexts { get; private init; } = null!;

    /// <summary>Its demands as the suppliers that ask are compared with them.</summary>
    internal WeighedDemands WeighedDemands { get; private init; } = new();

    /// <summary>The records that could not be indexed, by id.</summary>
    public ImmutableSortedDictionary<string, SkippedRecord> Skipped { get; internal init; } =
        ImmutableSortedDictionary.Create<string, SkippedRecord>(StringComparer.Ordinal);

    public static MatchSnapshot Empty(Catalogue catalogue, MatchModel model) =>
        Empty(catalogue, model, CorpusStatistics.Empty(model.Space), null);

    private static MatchSnapshot Empty(
        Catalogue catalogue,
        MatchModel model,
        CorpusStatistics statistics,
        TextInterner? known
    )
    {
        var texts = known ?? new TextInterner(statistics.Terms, statistics.Space);
        return new(
            0,
            0,
            catalogue,
            statistics,
            InvertedIndex.Empty,
            InvertedIndex.Empty,
            InvertedIndex.Empty,
            new PersistentMap<FirmDocument>(),
            new PersistentMap<ProjectDocument>(),
            new PersistentArray<ProjectDocument[]?>(),
            LinkCooccurrenceCounts.None,
            EngagementIndex.Empty,
            RelevanceJudgements.None,
            model
        )
        {
            Texts = texts,
            LinkTexts = LinkTexts.Of(catalogue, texts),
        };
    }

    /// <summary>How many documents can be found.</summary>
    public int Documents => Statistics.Needs.Documents + Statistics.Supplies.Documents;

    /// <summary>To be filled, with what a saved index knows of terms and texts.</summary>
    internal static MatchSnapshot Empty(Catalogue catalogue, MatchModel model, PersistedIndex? saved) =>
        saved is null
            ? Empty(catalogue, model)
            : Empty(
                catalogue,
                model,
                new(saved.Terms, DocumentFrequencies.Empty, DocumentFrequencies.Empty, model.Space),
                saved.Texts
            );

    /// <summary>The open offers of a firm, by id.</summary>
    public IReadOnlyList<ProjectDocument> OffersOf(string firm) => OffersByPoster[FirmById.Find(firm)] ?? [];

    public Firm? Firm(string? id) => id is null ? null : FirmById.GetValueOrDefault(id)?.Firm;

    /// <summary>Whether this version of the document is the current one.</summary>
    public bool IsCurrent(Document document) => document.IsIn(Number);
}
