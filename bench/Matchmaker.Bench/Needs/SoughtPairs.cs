using Matchmaker.Bench.Data;
using Matchmaker.Bench.Quality;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Scoring;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Bench.Needs;

/// <summary>A candidate of a need with the evidence that <see cref="SoughtWeights"/> weigh.</summary>
/// <param name="Grade">Null for what nobody judged.</param>
/// <param name="Rest">What the other factors add by the delivered model, in logits.</param>
/// <param name="Logit">As the delivered model has it.</param>
internal sealed record SoughtPair(
    string Candidate,
    int? Grade,
    SupplierKind Kind,
    double Own,
    double Links,
    double Words,
    double Meaning,
    double Rest,
    double Logit
)
{
    public double By(SoughtWeights weights) =>
        Rest
        + weights.Base
        + (weights.Own * Own)
        + (weights.Links * Links)
        + (weights.Words * Words)
        + (weights.Meaning * Meaning);
}

/// <summary>Takes the evidence of each candidate out of the product's own pipeline.</summary>
internal sealed class SoughtPairs
{
    private static readonly MatchFactor[] Sought =
    [
        MatchFactor.Base,
        MatchFactor.Capability,
        MatchFactor.Semantic,
        MatchFactor.Link,
    ];

    // Nothing is too weak to be learned from.
    private static readonly MatchOptions All = new() { Threshold = 0, Listed = 5_000 };

    private readonly MatchEngine _engine = new(ShippedModel.Model);
    private readonly MatchPipeline _pipeline = new(All);
    private readonly DateOnly _today = TimeProvider.System.Today();

    public SoughtPairs(IReadOnlyList<IRecord> records) => _engine.Apply([.. records.Select(Projects.Put)]);

    /// <summary>Firms for a need, as its list has them; judged ones also where no search finds them.</summary>
    public IReadOnlyList<SoughtPair> Firms(JudgedNeed need)
    {
        if (string.IsNullOrWhiteSpace(need.Text))
            return [];
        var line = string.Join(' ', need.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return need.Posted is { } demand
            ? Run(MatchQuery.FirmsFor(demand), MatchQuestion.Of(demand), need.GradeOf, [.. need.Grades.Keys])
            : Run(
                MatchQuery.Of(new MatchText(line, Seeking.Firms)),
                MatchQuestion.Of(line, Seeking.Firms),
                need.GradeOf,
                [.. need.Grades.Keys, .. need.Named]
            );
    }

    /// <summary>The offers that were judged for a need, each by itself.</summary>
    public IReadOnlyList<SoughtPair> Offers(JudgedNeed need) =>
        need.Posted is { } demand
            ?
            [
                .. Run(
                        MatchQuery.SuppliesFor(demand),
                        MatchQuestion.Of(demand) with
                        {
                            Seeking = Seeking.Supplies,
                        },
                        id => need.OfferGrades.TryGetValue(id, out var grade) ? grade : null,
                        [.. need.OfferGrades.Keys]
                    )
                    .Where(p => p.Grade is not null),
            ]
            : [];

    private List<SoughtPair> Run(
        MatchQuery query,
        MatchQuestion question,
        Func<string, int?> gradeOf,
        IReadOnlyCollection<string> named
    )
    {
        var view = new SnapshotView(_engine.Current, Caller.System, new MatchFilter(), _today, question, named);
        return [.. _pipeline.Run(query, view).Best.Select(r => Of(r, gradeOf(r.Candidate)))];
    }

    private static SoughtPair Of(RankedCandidate ranked, int? grade)
    {
        var (pair, answer) = (ranked.Scored.Pair, ranked.Scored.Pair.Answer);
        return new SoughtPair(
            ranked.Candidate,
            grade,
            pair.Supplier.Kind,
            pair.Sought.Own,
            pair.Sought.WithLinks,
            answer.Words,
            answer.Meaning,
            ranked.Scored.Contributions.Where(t => !Sought.Contains(t.Factor)).Sum(t => t.Contribution),
            ranked.Scored.Logit
        );
    }
}
