using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Engine.Retrieval;

/// <summary>A need as a query: what it is looked up by, and what candidates are compared with.</summary>
internal sealed record NeedQuery(Need Need)
{
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
}
