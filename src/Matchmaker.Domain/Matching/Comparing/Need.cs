using Matchmaker.Domain.Matching.Documents;
using Matchmaker.Domain.Matching.Index;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Matching.Comparing;

/// <summary>A demand, written down or asked in free text, ready to be compared with suppliers.</summary>
/// <param name="District">Where it is asked for; null where that is unknown or not to be told.</param>
public sealed record Need(
    NeedTerms Terms, IReadOnlyList<(string Text, double Weight)> Clauses, IReadOnlyList<string> Links, string? District, IReadOnlyList<Requirement> Requirements)
{
    // Bounds the cost of showing which clause an answer is to.
    private const int MostCharacters = 800;

    private readonly Lazy<NeedText> _text = new(() => new NeedText(Clauses, Terms.Background));
    private readonly Lazy<IReadOnlyList<(Requirement Requirement, NeedText Text)>> _asked =
        new(() => [.. Requirements.Select(r => (r, new NeedText([(r.Text, 1)], Terms.Background)))]);

    /// <summary>What is asked for, clause by clause.</summary>
    public NeedText Text => _text.Value;

    /// <summary>The requirements, each with its text ready to be compared.</summary>
    public IReadOnlyList<(Requirement Requirement, NeedText Text)> Asked => _asked.Value;

    /// <param name="district">Of the poster, unless it keeps its name to itself: the same score then shows nobody where it sits.</param>
    public static Need Of(ProjectDocument demand, string? district, Background background) => new(
        new NeedTerms(demand.Said, background), ClausesOf(demand.Project), demand.Project.Links,
        demand.Project.Anonymous ? null : district, demand.Project.Requirements);

    public static Need Of(string text, IReadOnlyList<string> links, Background background) => new(
        new NeedTerms(Statements.Asked(NeedWords.Of(text), background.Terms), background),
        [.. Matching.Text.Clauses.Of(text, MostCharacters).DefaultIfEmpty(text).Select(c => (c, 1.0))], links, null,
        Matching.Requirements.Recognised.In(text));

    public static IEnumerable<Field> FieldsOf(Project demand) =>
        [new(demand.Title, 1), new(demand.Description, 0.5), .. demand.Requirements.Select(r => new Field(r.Text, NeedWords.IsAbility(r) ? 0.9 : 0.3))];

    private static IReadOnlyList<(string, double)> ClausesOf(Project demand) =>
        [(demand.Title, 1), .. demand.Requirements.Where(NeedWords.IsAbility).Select(r => (r.Text, 1.0)),
            .. Matching.Text.Clauses.Of(demand.Description, MostCharacters).Select(c => (c, 0.9))];
}
