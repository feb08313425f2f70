using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Neo4j.Records;

/// <summary>Each kind of record and its shape in the graph.</summary>
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
