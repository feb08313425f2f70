using System.Text.Json;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Embedded.Ledger;

/// <summary>What an account's mutation id stands for, so that it is carried out once.</summary>
internal sealed record CarriedOut(long Revision, string Ids)
{
    public const string Select = "SELECT revision AS Revision, ids AS Ids FROM carried_out WHERE account = @account AND client_mutation_id = @id";
    public const string Insert = "INSERT INTO carried_out (account, client_mutation_id, revision, ids) VALUES ($0, $1, $2, $3)";

    public Committed Committed => new(Revision, JsonSerializer.Deserialize<string[]>(Ids)!, Replayed: true);
}
