using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Neo4j.Records;

/// <summary>The properties of a node or an edge, as the domain's values; an absent one is null.</summary>
internal sealed class Facts(IReadOnlyDictionary<string, object?> values)
{
    public string Text(string name) => (string)values[name]!;
    public string? TextOrNull(string name) => (string?)values.GetValueOrDefault(name);
    public IReadOnlyList<string> Texts(string name) => values.GetValueOrDefault(name) is List<object?> list ? [.. list.Cast<string>()] : [];
    public bool Is(string name) => (bool)values[name]!;
    public int Int(string name) => checked((int)(long)values[name]!);
    public int? IntOrNull(string name) => values.GetValueOrDefault(name) is long number ? checked((int)number) : null;
    public long? LongOrNull(string name) => (long?)values.GetValueOrDefault(name);
    public DateOnly Day(string name) => (DateOnly)values[name]!;
    public DateOnly? DayOrNull(string name) => (DateOnly?)values.GetValueOrDefault(name);
    public DateTimeOffset Time(string name) => (DateTimeOffset)values[name]!;
    public DateTimeOffset? TimeOrNull(string name) => (DateTimeOffset?)values.GetValueOrDefault(name);
    public T One<T>(string name) where T : struct, Enum => ConstantCase.Read<T>(Text(name));
    public T? OneOrNull<T>(string name) where T : struct, Enum => TextOrNull(name) is { } text ? ConstantCase.Read<T>(text) : null;
    public IReadOnlyList<T> Many<T>(string name) where T : struct, Enum => [.. Texts(name).Select(ConstantCase.Read<T>)];

    /// <summary>Where a part of a record comes from, kept on it as properties.</summary>
    public Provenance Provenance => new(Texts("sources"), Is("authored"), TextOrNull("provenanceNote"));
}

internal static class ProvenanceFacts
{
    /// <summary>Sources as ids: for parts and edges, from which no edge can lead on.</summary>
    public static Dictionary<string, object?> With(this Dictionary<string, object?> facts, Provenance provenance)
    {
        facts["sources"] = provenance.Sources;
        return facts.WithoutSources(provenance);
    }

    /// <summary>For records, whose sources are edges.</summary>
    public static Dictionary<string, object?> WithoutSources(this Dictionary<string, object?> facts, Provenance provenance)
    {
        (facts["authored"], facts["provenanceNote"]) = (provenance.Authored, provenance.Note);
        return facts;
    }

    public static IEnumerable<Tie> Sources(IRecord record, Provenance provenance) => Tie.To_(Edges.StatedBy, record, provenance.Sources);
}
