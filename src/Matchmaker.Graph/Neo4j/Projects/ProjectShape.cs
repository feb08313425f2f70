using Matchmaker.Domain;
using Matchmaker.Domain.Projects;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Projects;

/// <summary>
/// A project as a Neo4j node, with edges to its links and from its poster, and its requirements as nodes of their own.
/// </summary>
internal static class ProjectShape
{
    public static Shape Of(Project p) => new(p, FactsOf(p), [.. Ties(p)], [.. Parts(p)]);

    private static Dictionary<string, object?> FactsOf(Project p) => new Dictionary<string, object?>
    {
        ["kind"] = p.Kind, ["type"] = p.Type, ["title"] = p.Title, ["description"] = p.Description, ["anonymous"] = p.Anonymous,
        ["visibility"] = p.Visibility, ["state"] = p.State, ["budgetFen"] = p.BudgetFen, ["deadline"] = p.Deadline, ["createdAt"] = p.CreatedAt,
        ["openedAt"] = p.OpenedAt, ["note"] = p.Note, ["sample"] = p.Sample,
        ["searched"] = SearchText.Of([p.Title, p.Description]),
        ["createdRank"] = SortRank.Latest(p.CreatedAt), ["deadlineRank"] = SortRank.Nearest(p.Deadline),
    }.WithoutSources(p.Provenance);

    private static IEnumerable<Tie> Ties(Project p) =>
    [
        .. p.PostedBy is { } poster ? new[] { new Tie(Edges.Posted, poster, p.Id, []) } : [],
        .. Tie.To_(Edges.At, p, p.Links),
        .. Tie.To_(Edges.ReviewedBy, p, [p.ReviewedBy]),
        .. ProvenanceFacts.Sources(p, p.Provenance),
    ];

    private static IEnumerable<Part> Parts(Project p) => p.Requirements.Select((r, order) => new Part(Edges.Asks, "Requirement", new()
    {
        ["order"] = order, ["text"] = r.Text, ["hard"] = r.Hard, ["kind"] = r.Kind,
    }));
}
