using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.QueryUnderstanding;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Documents;

/// <summary>
/// An open demand or offer as a document of the index. Its poster is no part of it: what is found must not tell who
/// posted it.
/// </summary>
public sealed class ProjectDocument : StatedDocument
{
    // Characters of an offer's description that are compared, and clauses of it: the first part names the thing. Both
    // bound the cost of the longest texts and were set by hand. Doubled, the longest offers take twice the memory in
    // the index and twice the time to score.
    private const int MostOffered = 800,
        MostClauses = 12;

    // The number of what the index need not know; real numbers begin at 0.
    private const int Unknown = -1;

    private SoughtText? _sought;

    private ProjectDocument(Project project, int number, int poster, EncodedTexts said)
        : base(project.Id, said) => (Project, Number, Poster) = (project, number, poster);

    public Project Project { get; }

    /// <summary>Of the project, in all its versions; -1 where the index need not know it.</summary>
    internal int Number { get; }

    /// <summary>The number of the poster's firm; -1 where there is none, or the index need not know.</summary>
    internal int Poster { get; }

    /// <summary>Of a project that enters the index; for the one writer.</summary>
    internal static ProjectDocument Stated(Project project, int number, int? poster, TextInterner texts) =>
        new(
            project,
            number,
            poster ?? Unknown,
            project.Kind is ProjectKind.Demand ? texts.Asked(TextsOf(project)) : texts.Offered(TextsOf(project))
        );

    /// <summary>Of an offer at hand, which the index need not know.</summary>
    public static ProjectDocument Offered(Project offer, CorpusStatistics background) =>
        new(offer, Unknown, Unknown, EncodedTexts.Offered(TextsOf(offer), background));

    public override IReadOnlyList<string> Texts => TextsOf(Project);

    public override SupplySource Source(int text) => SupplySource.Offer;

    /// <summary>What it is found by, in words and by links.</summary>
    public (IEnumerable<Field> Fields, IEnumerable<string> Links) FoundBy(Catalogue catalogue) =>
        (
            [
                new(Project.Title, 1),
                new(Project.Description, 0.5),
                .. Project.Requirements.Select(r => new Field(r.Text, 0.7)),
                .. Project.Links.Select(l => new Field(catalogue.Link(l)?.Zh, 0.3)),
            ],
            Project.Links
        );

    /// <summary>What it seeks; read when first asked for, by one reader.</summary>
    internal SoughtText SoughtBy(NeedReader reader) => _sought ??= reader.Of(Project.Title, Project.Description);

    private static IReadOnlyList<string> TextsOf(Project project) =>
        project.Kind is ProjectKind.Demand
            ? NeedTexts.Of(project)
            : [project.Title, .. ClauseSplitter.Of(project.Description, MostOffered).Take(MostClauses)];
}
