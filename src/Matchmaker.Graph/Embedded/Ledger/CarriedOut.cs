using System.Text.Json;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Embedded.Ledger;

/// <summary>
/// An idempotency entry as a row: what an account's mutation id stands for, so that a repeated request is answered and
/// not carried out again. Filled by property, since the last two columns may hold nothing but NULL.
/// </summary>
internal sealed class IdempotencyEntryRow
{
    public const string Select = """
        SELECT revision AS Revision, ids AS Ids, mutation AS Mutation, fingerprint AS Fingerprint
        FROM carried_out WHERE account = @account AND client_mutation_id = @id
        """;

    public const string Insert =
        "INSERT INTO carried_out (account, client_mutation_id, revision, ids, mutation, fingerprint) "
        + "VALUES ($0, $1, $2, $3, $4, $5)";

    public long Revision { get; set; }
    public string Ids { get; set; } = "";
    public string? Mutation { get; set; }
    public string? Fingerprint { get; set; }

    public IdempotencyEntry CarriedOut =>
        new(Revision, JsonSerializer.Deserialize<string[]>(Ids)!, Mutation, Fingerprint);
}
