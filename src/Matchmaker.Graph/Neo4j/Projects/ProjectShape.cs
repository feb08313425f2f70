using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Projects;

internal sealed class ProjectShape : ShapeOf<Project>
{
    public override bool IsFolded => true;

    protected override Neo4jShape Of(Project p) => new(p, FactsOf(p), [.. Ties(p)], [.. Parts(p)]);

    private static Dictionary<string, object?> FactsOf(Project p)
    {
        var facts = PlainFacts.Of(
            p,
            nameof(Project.PostedBy),
            nameof(Project.ReviewedBy),
            nameof(Project.PostedOnBehalfBy)
        );
        facts["searched"] = SearchText.Of([p.Title, p.Description]);
        facts["createdRank"] = SortRank.Latest(p.CreatedAt);
        facts["deadlineRank"] = SortRank.Nearest(p.Deadline);
        facts["amendmentState"] = p.Amendment?.State;
        return facts.WithoutSources(p.Provenance);
    }

    private static IEnumerable<ShapeRelationship> Ties(Project p) =>
        [
            .. p.PostedBy is { } poster
                ? new[] { new ShapeRelationship(RelationshipTypes.Posted, poster, p.Id, []) }
                : [],
            .. ShapeRelationship.To_(RelationshipTypes.At, p, p.Links),
            .. ShapeRelationship.To_(RelationshipTypes.AmendedAt, p, p.Amendment?.Content.Links ?? []),
            .. ShapeRelationship.To_(RelationshipTypes.EnteredBy, p, [p.PostedOnBehalfBy]),
            .. ShapeRelationship.To_(RelationshipTypes.ReviewedBy, p, [p.ReviewedBy]),
            .. ProvenanceFacts.Sources(p, p.Provenance),
        ];

    private static IEnumerable<ShapePart> Parts(Project p) =>
        p
            .Requirements.Select(
                (r, order) =>
                    new ShapePart(
                        RelationshipTypes.Asks,
                        "Requirement",
                        new()
                        {
                            ["order"] = order,
                            ["text"] = r.Text,
                            ["hard"] = r.Hard,
                            ["kind"] = r.Kind,
                        }
                    )
            )
            .Concat(p.Amendment is { } amendment ? [Part(amendment)] : []);

    private static ShapePart Part(ProjectAmendment amendment) =>
        new(
            RelationshipTypes.AmendedBy,
            "Amendment",
            new()
            {
                ["order"] = 0,
                ["state"] = amendment.State,
                ["at"] = amendment.At,
                ["by"] = amendment.By,
                ["reason"] = amendment.Reason,
                ["type"] = amendment.Content.Type,
                ["title"] = amendment.Content.Title,
                ["description"] = amendment.Content.Description,
                ["requirements"] = amendment.Content.Requirements.Select(r => r.Text).ToList(),
                ["visibility"] = amendment.Content.Visibility,
                ["budgetFen"] = amendment.Content.BudgetFen,
                ["deadline"] = amendment.Content.Deadline,
                ["anonymous"] = amendment.Content.Anonymous,
            }
        );
}
