using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Engine;

/// <summary>A need as a query: what it is looked up by, and what candidates are compared with.</summary>
internal sealed record Asked(Need Need, IReadOnlyList<Field> Fields)
{
    // A name promises less than a stated capability.
    private const double NameWeight = 0.6;

    public static Asked Of(Project demand, View view) => Of(
        Need.AtHand(demand, view.Snapshot.Firm(demand.PostedBy)?.District, view.Snapshot.Background) with { Network = view.NetworkOf(demand) },
        Need.FieldsOf(demand));

    public static Asked Of(string text, IReadOnlyList<string> links, View view) => Of(Need.Of(text, links, view.Snapshot.Background), [new(text, 1)]);

    private static Asked Of(Need need, IEnumerable<Field> fields) =>
        new(need, need.Rendered.Count == 0 ? [.. fields] : [.. fields, new(string.Join(' ', need.Rendered), 1)]);

    /// <summary>The other way round: what needs are looked up by for a supplier.</summary>
    public static IEnumerable<Field> FieldsOf(Supplier supplier) =>
        supplier.Lines.Select(l => new Field(l.Text, l.Source is SupplySource.Name ? NameWeight : 1));
}
