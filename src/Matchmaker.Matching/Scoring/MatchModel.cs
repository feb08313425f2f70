using System.Text.Json;
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
    private static readonly MatchFactorRow[] Table = [.. MatchFactors.All.Where(row => row.Value is not null)];

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
        var (listing, ordering) = (0.0, 0.0);
        for (var i = 0; i < Table.Length; i++)
        {
            if (Table[i].Value!(pair, sought) is not { } value)
                continue;
            if (Table[i].Orders)
                ordering += _facts[i] * value;
            else
                listing += _facts[i] * value;
        }
        return new ScoredPair(pair, this, listing, ordering, []);
    }

    /// <summary>The terms of a score, made for what is shown.</summary>
    internal IEnumerable<ScoreTerm> TermsOf(CandidatePair pair)
    {
        var sought = _sought[(int)pair.Supplier.Kind];
        for (var i = 0; i < Table.Length; i++)
            if (Table[i].Value!(pair, sought) is { } value)
                yield return new(Table[i].Factor, _facts[i] * value, Table[i].Tell);
    }

    /// <summary>
    /// The score by which it would be listed with all requirements met, or a little more.
    /// </summary>
    public double BestListing(ScoredPair scored) =>
        ScoredPair.Chance(scored.ListingLogit + Math.Abs(_requirements)) + 1e-9;

    public ScoredPair WithRequirements(ScoredPair scored) =>
        RequirementsMet.Value(scored.Pair) is { } value
            ? scored.Plus(new(MatchFactor.Requirements, _requirements * value, RequirementsMet.Tell))
            : scored;

    private static string NameOf(Enum value) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}

/// <summary>
/// A term of the sum: what one factor contributes to the logit of a score, in logits, and what it says in words.
/// </summary>
internal readonly record struct ScoreTerm(MatchFactor Factor, double Contribution, Func<CandidatePair, Told> Tell);

/// <summary>
/// A pair with its score as plain numbers; its terms and their sentences are made when they are asked for.
/// </summary>
public sealed class ScoredPair
{
    private readonly MatchModel _model;
    private readonly double _ordering;
    private readonly ScoreTerm[] _added;

    internal ScoredPair(CandidatePair pair, MatchModel model, double listing, double ordering, ScoreTerm[] added) =>
        (Pair, _model, ListingLogit, _ordering, _added) = (pair, model, listing, ordering, added);

    public CandidatePair Pair { get; }

    /// <summary>Version of the <see cref="MatchModel"/> that weighed it.</summary>
    public string Model => _model.Version;

    /// <summary>
    /// What decides whether it is listed: without the facts that order those who are, such as its tier.
    /// </summary>
    public double ListingLogit { get; }

    /// <summary>The sum of all terms.</summary>
    public double Logit => ListingLogit + _ordering;

    /// <summary>The chance that it stands for.</summary>
    public double Score => Chance(Logit);

    /// <summary>The chance by what is sought alone, that it is listed by.</summary>
    public double ListingScore => Chance(ListingLogit);

    /// <summary>What each factor adds to the logit, in logits.</summary>
    public IEnumerable<(MatchFactor Factor, double Contribution)> Contributions =>
        Terms.Select(t => (t.Factor, t.Contribution));

    internal IEnumerable<ScoreTerm> Terms => _model.TermsOf(Pair).Concat(_added);

    internal ScoredPair Plus(ScoreTerm term) =>
        new(Pair, _model, ListingLogit + term.Contribution, _ordering, [.. _added, term]);

    /// <summary>How near it comes apart from the requirements.</summary>
    internal double Closeness =>
        Chance(ListingLogit - _added.Where(t => t.Factor is MatchFactor.Requirements).Sum(t => t.Contribution));

    internal static double Chance(double logit) => 1 / (1 + Math.Exp(-logit));
}
