using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Matching.Documents;
using Matchmaker.Domain.Matching.Factors;

namespace Matchmaker.Domain.Matching.Comparing;

/// <summary>A need and a supplier side by side, with what their comparison rests on.</summary>
/// <param name="Answer">The supplier's statement that speaks most for it.</param>
public sealed record Pair(Need Need, Supplier Supplier, Answer Answer, Catalogue Catalogue, DateOnly Today)
{
    private IReadOnlyList<RequirementCheck>? _checks;

    /// <summary>Each requirement held against what is on file; made when first asked for, and by one thread.</summary>
    public IReadOnlyList<RequirementCheck> Checks => _checks ??= Need.Requirements.Count == 0 ? []
        : [.. Need.Asked.Select(a => Requirements.Checks.Of(a.Requirement, a.Text, Supplier, Catalogue, Today, Need.Text))];

    /// <summary>A hard requirement is contradicted by what is on file; what is unknown never excludes.</summary>
    public bool Excluded => Checks.Any(c => c is { Requirement.Hard: true, Result: CheckResult.Unmet });
}

/// <summary>A statement of a supplier as an answer to a need, with what it adds to the score's logit.</summary>
/// <param name="Document">Who states it; null where the supplier states nothing.</param>
public readonly record struct Answer(StatedDocument? Document, int Text, double Words, double Meaning)
{
    /// <summary>Its words, cut from the record anew.</summary>
    public Statement? Statement => Document is null ? null : new(Document.Texts[Text], Document.Source(Text));

    public double Logit => Words + Meaning;

    /// <summary>Of equals the first; none where the document states nothing.</summary>
    public static Answer Best(NeedTerms need, StatedDocument document, MatchModel model)
    {
        var best = new Answer(null, 0, double.NegativeInfinity, 0);
        Span<float> row = stackalloc float[TextEvidence.Kinds.Count];
        for (var text = 0; text < document.Said.Count; text++)
        {
            TextEvidence.Of(need, document.Said, text, row);
            var (words, meaning) = model.Text(row, document.Source(text));
            if (words + meaning > best.Logit) best = new Answer(document, text, words, meaning);
        }
        return best.Document is null ? default : best;
    }

    /// <summary>The one that speaks more; of equals this one.</summary>
    public Answer Or(Answer other) => other.Document is not null && (Document is null || other.Logit > Logit) ? other : this;
}
