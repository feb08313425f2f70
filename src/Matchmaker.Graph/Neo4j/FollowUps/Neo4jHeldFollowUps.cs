using Matchmaker.Domain.Engagements;
using Matchmaker.Graph.Neo4j.Ledger;
using Matchmaker.Graph.Neo4j.Query;

namespace Matchmaker.Graph.Neo4j.FollowUps;

/// <summary>Moves follow-ups out of the engagements of a graph that a release before wrote.</summary>
internal sealed class Neo4jHeldFollowUps(Neo4jDatabase database, Neo4jLedger ledger, UnreadableRecords unreadable)
{
    public Task MoveOutAsync(CancellationToken ct) => FollowUpMigration.RunAsync(ledger, HoldingAsync, ct);

    private async Task<IReadOnlyList<Engagement>> HoldingAsync(string after, int take, CancellationToken ct)
    {
        var asked = new Dictionary<string, object?> { ["after"] = after, ["take"] = take };
        var found = new List<Engagement>();
        foreach (var row in (await database.ReadAsync(FollowUpStatements.Holding, asked, ct)).Rows)
            if (unreadable.TryRead<Engagement>(row.Text("record"), row.Text("id"), out var engagement))
                found.Add(engagement);
        return found;
    }
}
