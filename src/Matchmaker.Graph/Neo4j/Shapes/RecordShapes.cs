using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Matching.Marks;
using Matchmaker.Domain.Matching.Rulings;
using Matchmaker.Domain.Projects;
using Matchmaker.Graph.Neo4j.Accounts;
using Matchmaker.Graph.Neo4j.Chains;
using Matchmaker.Graph.Neo4j.Engagements;
using Matchmaker.Graph.Neo4j.Feedback;
using Matchmaker.Graph.Neo4j.Firms;
using Matchmaker.Graph.Neo4j.Projects;

namespace Matchmaker.Graph.Neo4j.Shapes;

/// <summary>The Neo4j shape of every kind of record, for the ledger and the integrity check alike.</summary>
internal static class RecordShapes
{
    public static Shape Of(IRecord record) => record switch
    {
        Source r => CatalogueShapes.Of(r),
        District r => CatalogueShapes.Of(r),
        Chain r => CatalogueShapes.Of(r),
        Link r => CatalogueShapes.Of(r),
        TierRule r => CatalogueShapes.Of(r),
        Event r => CatalogueShapes.Of(r),
        Firm r => FirmShape.Of(r),
        Account r => AccountShape.Of(r),
        Project r => ProjectShape.Of(r),
        Engagement r => EngagementShape.Of(r),
        Mark r => JudgementShapes.Of(r),
        Ruling r => JudgementShapes.Of(r),
        _ => throw new ArgumentException($"{record.GetType()} has no shape in the graph.", nameof(record)),
    };
}
