using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.Ledger;

/// <summary>
/// A mutation that is being carried out. Only <see cref="Carrying"/> makes one with a key: what is committed through it cannot
/// be committed without.
/// </summary>
public sealed class Attempt
{
    private readonly ILedger _ledger;
    private readonly Caller _by;
    private readonly IdempotencyKey? _key;

    internal Attempt(ILedger ledger, Caller by, IdempotencyKey? key) => (_ledger, _by, _key) = (ledger, by, key);

    /// <summary>For what no client asks for, or asks for under no id: it is carried out as often as it is asked for.</summary>
    public static Attempt Unrepeated(ILedger ledger, Caller by) => new(ledger, by, null);

    /// <summary>Commits the record.</summary>
    /// <param name="reason">What was done, for the audit trail.</param>
    public async Task<Result<T>> CarryOutAsync<T>(string reason, T record, CancellationToken ct) where T : class, IRecord =>
        await CarryOutAsync(reason, record, [], ct);

    /// <summary>Commits the record and others with it; what was carried out is told of the first.</summary>
    public async Task<Result<T>> CarryOutAsync<T>(string reason, T record, IEnumerable<IRecord> others, CancellationToken ct) where T : class, IRecord =>
        await CommitAsync(reason, [Fact.Put(record), .. others.Select(Fact.Put)], ct) is { } refused ? refused : record;

    /// <summary>Commits the removal of the record.</summary>
    public async Task<Result<Removed>> TakeOutAsync(string reason, IRecord record, CancellationToken ct) =>
        await CommitAsync(reason, [Fact.Remove(record)], ct) is { } refused ? refused : new Removed(record.Id);

    private async Task<UserError[]?> CommitAsync(string reason, IReadOnlyList<Fact> facts, CancellationToken ct) =>
        await _ledger.CommitAsync(new Commit(_by, reason, facts, _key), ct) switch
        {
            // Whoever made the attempt looks again, and finds what was carried out under the key meanwhile.
            Committed { Replayed: true } or Reused => [Carrying.KeyReused],
            Committed => null,
            Stale stale => [UserError.Conflict(
                $"“{string.Join("、", stale.Ids)}”在您读取之后已被修改，请刷新后重试。",
                $"“{string.Join(", ", stale.Ids)}” changed since you read it; reload and try again.", "version")],
            Dangling dangling => [.. dangling.Ids.Select(id => UserError.NotFound(id))],
            Taken taken => [UserError.Conflict(
                $"已有相同的记录（{string.Join("、", taken.Keys)}）。", $"There is already such a record ({string.Join(", ", taken.Keys)}).")],
            _ => throw new InvalidOperationException("A commit has one of five results."),
        };
}
