using System.Text.Json;
using Matchmaker.Domain;
using Matchmaker.Domain.Text;
using Matchmaker.Domain.Thesaurus;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.QueryUnderstanding;
using Matchmaker.Matching.Scoring.Comparison;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Matching.Scoring;

/// <summary>
/// The model: logistic regression, chosen since its terms add up, so that each reason shown is a term of the score.
/// Each row is a kind of evidence, one file each; the text factors are sums of their own over the kinds of <see
/// cref="TextEvidence"/>.
/// </summary>
public sealed class MatchModel
{
    private static readonly (MatchFactor Factor, Func<CandidatePair, SoughtWeights, Evidence?> Of)[] Table =
    [
        .. MatchFactors.All.Where(row => row.Of is not null).Select(row => (row.Factor, row.Of!)),
    ];

    private readonly double[] _facts;
    private readonly SoughtWeights[] _sought;
    private readonly double _requirements;

    public MatchModel(ModelWeights weights, EmbeddingSpace space, Thesaurus thesaurus)
    {
        (Space, Reader) = (space, new NeedReader(thesaurus));
        Version = weights.Version;
        _facts = [.. Table.Select(row => weights.Facts.GetValueOrDefault(NameOf(row.Factor), 1))];
        _sought = [.. Enum.GetValues<SupplierKind>().Select(kind => weights.Sought[NameOf(kind)])];
        _requirements = weights.Facts[NameOf(MatchFactor.Requirements)];
        Texts = new TextWeights(
            [.. TextEvidence.Kinds.Select(k => weights.Text[k.Kind])],
            [.. Enum.GetValues<SupplySource>().Select(s => weights.Sources[NameOf(s)])]
        );
    }

    /// <summary>Version of the weights; every answer names it, so that a score can be traced to what made it.</summary>
    public string Version { get; }

    /// <summary>What a statement adds by itself.</summary>
    public TextWeights Texts { get; }

    /// <summary>
    /// The model that is delivered with the program; its tables are large, so it is loaded once and passed on.
    /// </summary>
    public static MatchModel Load(Thesaurus thesaurus) =>
        new(
            ModelWeights.Read(ResourceTable.Open(typeof(MatchModel), "weights.json")),
            EmbeddingSpace.Load(),
            thesaurus
        );

    /// <summary>Reads what needs seek.</summary>
    public NeedReader Reader { get; }

    /// <summary>The space that the weights of meaning were learned in.</summary>
    public EmbeddingSpace Space { get; }

    /// <summary>
    /// All but the requirements, which are dear to check: they are added for those who may be listed.
    /// </summary>
    public ScoredPair Score(CandidatePair pair)
    {
        var sought = _sought[(int)pair.Supplier.Kind];
        var terms = new List<ScoreTerm>(Table.Length);
        for (var i = 0; i < Table.Length; i++)
            if (Table[i].Of(pair, sought) is { } evidence)
                terms.Add(new(Table[i].Factor, _facts[i] * evidence.Value, evidence.Text, evidence.Compared));
        return new ScoredPair(pair, terms, Version);
    }

    /// <summary>The score that it would have with all requirements met, or a little more.</summary>
    public double BestScore(ScoredPair scored) => 1 / (1 + Math.Exp(-scored.Logit - Math.Abs(_requirements))) + 1e-9;

    public ScoredPair WithRequirements(ScoredPair scored) =>
        RequirementsMet.Of(scored.Pair) is { } evidence
            ? scored.Plus(new(MatchFactor.Requirements, _requirements * evidence.Value, evidence.Text))
            : scored;

    private static string NameOf(Enum value) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}

/// <summary>
/// A term of the sum: what one factor contributes to the logit of a score, in logits, with its sentence.
/// </summary>
public readonly record struct ScoreTerm(
    MatchFactor Factor,
    double Contribution,
    Func<LocalizedText> Text,
    Func<ComparedTexts?>? Compared = null
);

/// <summary>A pair with the terms that make its score.</summary>
/// <param name="Model">Version of the <see cref="MatchModel"/> that weighed them.</param>
public sealed record ScoredPair(CandidatePair Pair, IReadOnlyList<ScoreTerm> Terms, string Model)
{
    /// <summary>The sum of the terms.</summary>
    public double Logit { get; } = Sum(Terms);

    /// <summary>The chance that it stands for.</summary>
    public double Score => 1 / (1 + Math.Exp(-Logit));

    public ScoredPair Plus(ScoreTerm term) => new(Pair, [.. Terms, term], Model);

    private static double Sum(IReadOnlyList<ScoreTerm> terms)
    {
        var logit = 0.0;
        for (var i = 0; i < terms.Count; i++)
            logit += terms[i].Contribution;
        return logit;
    }
}
