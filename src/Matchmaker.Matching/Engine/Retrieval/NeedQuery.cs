using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Engine.Retrieval;

/// <summary>A need as a query: what it is looked up by, and what candidates are compared with.</summary>
internal sealed record NeedQuery(Need Need)
{
    // The weight of a firm's name in the look-up beside a stated capability, which promises more. Set by hand. Doubled,
    // a name counts more than what the firm states.
    private const double NameWeight = 0.6;

    public static NeedQuery Of(Project demand, SnapshotView view) =>
        new(
            Need.AtHand(demand, view.Snapshot.Firm(demand.PostedBy)?.District, view.Snapshot.Statistics) with
            {
                Network = view.NetworkOf(demand),
                Sought = view.Snapshot.Model.Reader.Of(demand.Title, demand.Description),
            }
        );

    public static NeedQuery Of(string text, IReadOnlyList<string> links, SnapshotView view) =>
        new(
            Need.Of(text, links, view.Snapshot.Statistics, view.Snapshot.Catalogue.Districts) with
            {
                Sought = view.Snapshot.Model.Reader.Of(text),
            }
        );

    /// <summary>The other way round: what needs are looked up by for a supplier.</summary>
    public static IEnumerable<Field> FieldsOf(Supplier supplier) =>
        supplier.Lines.Select(l => new Field(l.Text, l.Source is SupplySource.Name ? NameWeight : 1));
}
