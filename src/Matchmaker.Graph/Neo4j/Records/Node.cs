using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Query;

namespace Matchmaker.Graph.Neo4j.Records;

/// <summary>A record's node with its surroundings, as <see cref="Edges.Whole"/> returns it.</summary>
internal sealed class Node
{
    private readonly ILookup<string, (string? To, Facts Facts)> _edges;

    public Node(Row row) : this(row.Map("facts"), row.List("edges"), row.Texts("posters")) { }

    /// <summary>One of several in a list that the row holds.</summary>
    public Node(IReadOnlyDictionary<string, object?> map)
        : this((Dictionary<string, object?>)map["facts"]!, (List<object?>)map["edges"]!, [.. ((List<object?>)map["posters"]!).Cast<string>()]) { }

    private Node(IReadOnlyDictionary<string, object?> facts, IReadOnlyList<object?> edges, IReadOnlyList<string> posters)
    {
        Facts = new(facts);
        Poster = posters.SingleOrDefault();
        _edges = edges.Cast<List<object?>>()
            .Select(edge => (Type: (string)edge[0]!, To: (string?)edge[1], Values: (Dictionary<string, object?>)edge[2]!))
            .OrderBy(edge => edge.Values.GetValueOrDefault("order") as long? ?? 0)
            .ToLookup(edge => edge.Type, edge => (edge.To, new Facts(edge.Values)), StringComparer.Ordinal);
    }

    public Facts Facts { get; }
    public string? Poster { get; }
    public string Id => Facts.Text("id");
    public int Version => Facts.Int("version");
    public string? To(string type) => _edges[type].Select(edge => edge.To).SingleOrDefault();
    public IReadOnlyList<string> ToMany(string type) => [.. _edges[type].Select(edge => edge.To!)];
    public IReadOnlyList<T> Ties<T>(string type, Func<string, Facts, T> read) => [.. _edges[type].Select(edge => read(edge.To!, edge.Facts))];
    public IReadOnlyList<T> Parts<T>(string type, Func<Facts, T> read) => [.. _edges[type].Select(edge => read(edge.Facts))];
    public Provenance Provenance => new(ToMany(Edges.StatedBy), Facts.Is("authored"), Facts.TextOrNull("provenanceNote"));
}
