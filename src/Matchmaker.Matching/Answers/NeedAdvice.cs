using Matchmaker.Domain;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching.Answers;

/// <summary>A need that is too vague to divide those who could serve it, with what would sharpen it.</summary>
/// <param name="Candidates">How many candidates it has; a list is at most <see cref="MatchOptions.Listed"/>
/// long.</param>
/// <param name="Terms">What part of the best candidates state and the others do not, what divides them best first; at
/// most <see cref="ClarifyNeed.MostTerms"/>.</param>
/// <param name="Missing">Kinds of requirement that it does not name although several of the best candidates state
/// them.</param>
/// <param name="Model">Version of the weights that ranked the candidates.</param>
public sealed record NeedAdvice(
    int Candidates,
    IReadOnlyList<DividingTerm> Terms,
    IReadOnlyList<MissingKind> Missing,
    string Model
)
{
    public LocalizedText Text =>
        Terms.Count == 0 && Missing.Count == 0
            ? new(
                "需求较笼统，可写明产品、材料、工艺或标准。",
                "The need is vague: name the product, material, process or standard."
            )
            : new($"需求较笼统，可补充：{CouldSay.Zh}。", $"The need is vague; it could say: {CouldSay.En}.");

    private LocalizedText CouldSay
    {
        get
        {
            var (terms, missing) = (Terms.Select(Told).ToList(), Missing.Select(Told).ToList());
            return new(
                string.Join("；", Parts(terms.Select(t => t.Zh), missing.Select(m => m.Zh), "、")),
                string.Join("; ", Parts(terms.Select(t => t.En), missing.Select(m => m.En), ", "))
            );
        }
    }

    private static LocalizedText Told(DividingTerm term) =>
        new($"“{term.Text}”（{term.Stated} 家写明）", $"“{term.Text}” (stated by {term.Stated})");

    private static LocalizedText Told(MissingKind missing) =>
        new(
            $"{missing.Kind.Label().Zh}（{missing.Stated} 家写明）",
            $"the {missing.Kind.Label().En} (stated by {missing.Stated})"
        );

    private static IEnumerable<string> Parts(IEnumerable<string> terms, IEnumerable<string> missing, string comma) =>
        new[] { string.Join(comma, terms), string.Join(comma, missing) }.Where(p => p.Length > 0);
}

/// <summary>A phrase from the candidates' own statements.</summary>
/// <param name="Stated">How many of the best candidates have it.</param>
public sealed record DividingTerm(string Text, int Stated);

/// <summary>A kind of requirement that the need does not name.</summary>
/// <param name="Stated">How many of the best candidates state something of the kind.</param>
public sealed record MissingKind(RequirementKind Kind, int Stated);
