using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Matching.Comparing;
using Matchmaker.Domain.Matching.Index;
using Matchmaker.Domain.Matching.Text;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Matching.Documents;

/// <summary>An open demand or offer as it is found and compared. Its poster is no part of it: what is found must not tell who posted it.</summary>
public sealed class ProjectDocument : StatedDocument
{
    // The first part of a description names the thing; bounds the cost of the longest texts.
    private const int MostOffered = 800, MostClauses = 12;

    private readonly IReadOnlyList<string> _texts;

    private ProjectDocument(Project project, IReadOnlyList<string> texts, Statements said) : base(project.Id, said) => (Project, _texts) = (project, texts);

    public Project Project { get; }

    /// <summary>Of a project that enters the index; for the one writer.</summary>
    public static ProjectDocument Numbered(Project project, TermTable terms) =>
        Of(project, texts => Statements.Numbered(texts, terms));

    /// <summary>Of a project at hand, which the index need not know.</summary>
    public static ProjectDocument Asked(Project project, TermTable terms) =>
        Of(project, texts => Statements.Asked(texts, terms));

    public override Statement Text(int text) => new(_texts[text], SupplySource.Offer);

    public IReadOnlyList<Posting> Postings(Catalogue catalogue) => Documents.Postings.Of(
        [
            new(Project.Title, 1), new(Project.Description, 0.5),
            .. Project.Requirements.Select(r => new Field(r.Text, 0.7)),
            .. Project.Links.Select(l => new Field(catalogue.Link(l)?.Zh, 0.3)),
        ], Project.Links);

    private static ProjectDocument Of(Project project, Func<IReadOnlyList<string>, Statements> said)
    {
        var texts = TextsOf(project);
        return new(project, texts, said(texts));
    }

    private static IReadOnlyList<string> TextsOf(Project project) => project.Kind is ProjectKind.Demand
        ? NeedWords.Of(project)
        : [project.Title, .. Clauses.Of(project.Description, MostOffered).Take(MostClauses)];
}
