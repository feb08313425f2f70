using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.QueryUnderstanding;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>A demand, written down or asked in free text, prepared for comparison with suppliers.</summary>
/// <param name="District">Where it is asked for; null where that is unknown or not to be told.</param>
public sealed record Need(
    NeedTerms Terms,
    IReadOnlyList<(string Text, double Weight)> Clauses,
    IReadOnlyList<string> Links,
    string? District,
    IReadOnlyList<Requirement> Requirements
)
{
    // Characters of a description in which the clause is sought that an answer is to. It bounds the cost of showing the
    // clause and was set by hand; doubled, the longest needs cost twice as much to explain.
    private const int MostCharacters = 800;

    private readonly Lazy<NeedClauses> _text = new(() => new NeedClauses(Clauses, Terms.Statistics));
    private readonly Lazy<IReadOnlyList<(Requirement Requirement, NeedClauses Text)>> _asked = new(() =>
        [.. Requirements.Select(r => (r, new NeedClauses([(r.Text, 1)], Terms.Statistics)))]
    );

    /// <summary>
    /// Chinese words that stand for those of a need in another language; empty where it is compared as it reads.
    /// </summary>
    public IReadOnlyList<string> Translations { get; init; } = [];

    private readonly TextScoreCache _known = new();

    /// <summary>The statement of a document that speaks most for it; for one thread.</summary>
    public StatementScore AnswerIn(StatedDocument document, TextWeights weights) =>
        StatementScore.Best(Terms, document, weights, _known);

    /// <summary>What it seeks, as it was understood.</summary>
    public SoughtText Sought { get; init; } = SoughtText.Nothing;

    /// <summary>The items that are told, each once.</summary>
    internal IReadOnlyList<SoughtItem> ForemostItems =>
        field ??= [.. Sought.Foremost.Where(i => i.Text.Length > 0).DistinctBy(i => i.Text)];

    /// <summary>The same as the units of a query; for one thread.</summary>
    public SoughtTerms SoughtTerms => field ??= new SoughtTerms(Units ?? new(Sought, Terms.Statistics));

    /// <summary>The units of what it seeks, where they are known already.</summary>
    internal SoughtUnits? Units { get; init; }

    /// <summary>Who supplies the poster; null where that is unknown or not to be told.</summary>
    public SupplyNetwork? Network { get; init; }

    /// <summary>What is asked for, clause by clause.</summary>
    public NeedClauses Text => _text.Value;

    /// <summary>The requirements, each with its text ready to be compared.</summary>
    public IReadOnlyList<(Requirement Requirement, NeedClauses Text)> Asked => _asked.Value;

    /// <param name="district">Of the poster, unless it keeps its name to itself: the same score then shows nobody where
    /// it sits.</param>
    /// <param name="terms">Of the demand.</param>
    public static Need Of(ProjectDocument demand, string? district, NeedTerms terms) =>
        new(
            terms,
            ClausesOf(demand.Project),
            demand.Project.Links,
            demand.Project.Anonymous ? null : district,
            demand.Project.Requirements
        );

    /// <summary>
    /// A demand that is asked about: in another language it is compared by Chinese words of the same meaning too.
    /// </summary>
    public static Need AtHand(Project demand, string? district, CorpusStatistics background) =>
        Rendering(
            NeedTexts.Of(demand),
            background,
            (terms, words) =>
                new Need(
                    terms,
                    ClausesOf(demand),
                    demand.Links,
                    demand.Anonymous ? null : district,
                    demand.Requirements
                )
                {
                    Translations = words,
                }
        );

    public static Need Of(
        string text,
        IReadOnlyList<string> links,
        CorpusStatistics background,
        IReadOnlyList<District> districts
    ) =>
        Rendering(
            NeedTexts.Of(text),
            background,
            (terms, words) =>
                new Need(
                    terms,
                    [.. ClauseSplitter.Of(text, MostCharacters).DefaultIfEmpty(text).Select(c => (c, 1.0))],
                    links,
                    null,
                    RequirementExtraction.In(text, districts)
                )
                {
                    Translations = words,
                }
        );

    private static Need Rendering(
        IReadOnlyList<string> texts,
        CorpusStatistics background,
        Func<NeedTerms, IReadOnlyList<string>, Need> need
    )
    {
        var words = CrossLingualExpansion.TranslationsOf(texts[0], background);
        if (words.Count > 0)
            texts = [.. texts.Select(t => $"{t} {string.Join(' ', words)}")];
        return need(new NeedTerms(EncodedTexts.Asked(texts, background), background), words);
    }

    private static IReadOnlyList<(string, double)> ClausesOf(Project demand) =>
        [
            (demand.Title, 1),
            .. demand.Requirements.Where(NeedTexts.IsAbility).Select(r => (r.Text, 1.0)),
            .. ClauseSplitter.Of(demand.Description, MostCharacters).Select(c => (c, 0.9)),
        ];
}
