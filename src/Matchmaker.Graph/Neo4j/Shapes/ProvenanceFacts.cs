using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Neo4j.Shapes;

/// <summary>
/// The provenance of a record as properties of its node, where an analyst sees what a statement rests on.
/// </summary>
internal static class ProvenanceFacts
{
    /// <summary>Sources as ids: for parts and edges, from which no edge can lead on.</summary>
    public static Dictionary<string, object?> With(this Dictionary<string, object?> facts, Provenance provenance)
    {
        facts["sources"] = provenance.Sources;
        return facts.WithoutSources(provenance);
    }

    /// <summary>For records, whose sources are edges.</summary>
    public static Dictionary<string, object?> WithoutSources(
        this Dictionary<string, object?> facts,
        Provenance provenance
    )
    {
        (facts["authored"], facts["provenanceNote"]) = (provenance.Authored, provenance.Note);
        return facts;
    }

    public static IEnumerable<ShapeRelationship> Sources(IRecord record, Provenance provenance) =>
        ShapeRelationship.To_(RelationshipTypes.StatedBy, record, provenance.Sources);
}
