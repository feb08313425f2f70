using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Matching.Documents;
using Matchmaker.Domain.Matching.Factors;

namespace Matchmaker.Domain.Matching.Comparing;

/// <summary>A need and a supplier side by side, with what their comparison rests on.</summary>
public sealed record Pair(Need Need, Supplier Supplier, Catalogue Catalogue, DateOnly Today)
{
    private const double OfferPart = 0.5;

    /// <summary>The supplier's statement that speaks most for it; of equals the first.</summary>
    public Answer Answer { get; } = Answer.Best(Need.Terms, Supplier.Documents, MatchModel.Current);

    /// <summary>Whether the offer says at least half of what the supplier's best statement does.</summary>
    public bool OfferSpeaks => Answer.Best(Need.Terms, Supplier.Documents.Where(d => d is ProjectDocument), MatchModel.Current) is { Document: not null } offer
        && offer.Logit >= OfferPart * Answer.Logit;

    /// <summary>Each requirement held against what is on file.</summary>
    public IReadOnlyList<RequirementCheck> Checks { get; } = Need.Requirements.Count == 0 ? []
        : [.. Need.Asked.Select(a => Requirements.Checks.Of(a.Requirement, a.Text, Supplier, Catalogue, Today, Need.Text))];

    /// <summary>A hard requirement is contradicted by what is on file; what is unknown never excludes.</summary>
    public bool Excluded => Checks.Any(c => c is { Requirement.Hard: true, Result: CheckResult.Unmet });
}

/// <summary>A statement of a supplier as an answer to a need, with what it adds to the score's logit.</summary>
/// <param name="Document">Who states it; null where the supplier states nothing.</param>
public readonly record struct Answer(StatedDocument? Document, int Text, double Words, double Meaning)
{
    public Statement? Statement => Document?.Text(Text);
    public double Logit => Words + Meaning;

    public static Answer Best(NeedTerms need, IEnumerable<StatedDocument> documents, MatchModel model)
    {
        var best = new Answer(null, 0, double.NegativeInfinity, 0);
        Span<float> row = stackalloc float[TextEvidence.Kinds.Count];
        foreach (var document in documents)
            for (var text = 0; text < document.Said.Count; text++)
            {
                TextEvidence.Of(need, document.Said, text, row);
                var (words, meaning) = model.Text(row, document.Text(text).Source);
                if (words + meaning > best.Logit) best = new Answer(document, text, words, meaning);
            }
        return best.Document is null ? default : best;
    }
}
