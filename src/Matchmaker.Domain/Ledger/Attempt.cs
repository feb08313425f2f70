using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.Ledger;

/// <summary>
/// An attempt to carry out a mutation. Only <see cref="MutationIdempotency"/> makes one with an idempotency key: what
/// is committed through it cannot be committed without.
/// </summary>
public sealed class Attempt
{
    private readonly ILedger _ledger;
    private readonly Caller _by;
    private readonly IdempotencyKey? _key;

    internal Attempt(ILedger ledger, Caller by, IdempotencyKey? key) => (_ledger, _by, _key) = (ledger, by, key);

    /// <summary>
    /// For what no client asks for, or asks for under no id: it is carried out as often as it is asked for.
    /// </summary>
    public static Attempt WithoutKey(ILedger ledger, Caller by) => new(ledger, by, null);

    /// <summary>
    /// What every change of a record begins with: it is read for the caller, who may change it, and it is at the
    /// version that the caller read. In this order, so that nobody hears of a conflict on a record that is not theirs.
    /// </summary>
    /// <param name="read">The record of that id; null where there is none that the caller may know of.</param>
    /// <param name="may">Null, or why the caller may not change it.</param>
    public static async Task<Result<T>> BeginAsync<T>(
        Target target,
        Func<string, Task<T?>> read,
        Func<T, Task<UserError?>> may
    )
        where T : class, IRecord
    {
        if (await read(target.Id) is not { } record)
            return UserError.NotFound(target.Id, target.Field);
        if (await may(record) is { } refusal)
            return refusal;
        return record.StaleFor(target.Version) is { } stale ? stale : record;
    }

    /// <summary>Who asks for it.</summary>
    public Caller By => _by;

    /// <summary>Commits the record.</summary>
    /// <param name="reason">What was done, for the audit trail.</param>
    public async Task<Result<T>> PutAsync<T>(string reason, T record, CancellationToken ct)
        where T : class, IRecord => await PutAsync(reason, record, [], ct);

    /// <summary>Commits the record and others with it; the result is the first.</summary>
    public async Task<Result<T>> PutAsync<T>(string reason, T record, IEnumerable<IRecord> others, CancellationToken ct)
        where T : class, IRecord =>
        await CommitAsync(reason, [Fact.Put(record), .. others.Select(Fact.Put)], ct) is { } refused ? refused : record;

    /// <summary>Commits the removal of the record.</summary>
    public Task<Result<RemovedRecord>> RemoveAsync(string reason, IRecord record, CancellationToken ct) =>
        RemoveAsync(reason, record, [], ct);

    /// <summary>Commits the removal of the record, and others that are put with it.</summary>
    public async Task<Result<RemovedRecord>> RemoveAsync(
        string reason,
        IRecord record,
        IEnumerable<IRecord> others,
        CancellationToken ct
    ) =>
        await CommitAsync(reason, [Fact.Remove(record), .. others.Select(Fact.Put)], ct) is { } refused
            ? refused
            : new RemovedRecord(record.Id, record);

    private async Task<UserError[]?> CommitAsync(string reason, IReadOnlyList<Fact> facts, CancellationToken ct) =>
        await _ledger.CommitAsync(new Commit(_by, reason, facts, _key), ct) switch
        {
            // Whoever made the attempt looks again, and finds what was carried out under the key meanwhile.
            Committed { Replayed: true } or IdempotencyKeyReused => [MutationIdempotency.KeyReused],
            Committed => null,
            VersionConflict stale => [Overtaken(stale)],
            DanglingReferences dangling => [.. dangling.Ids.Select(id => UserError.NotFound(id))],
            DuplicateKeys taken =>
            [
                UserError.Conflict(
                    $"已有相同的记录（{string.Join("、", taken.Keys)}）。",
                    $"There is already such a record ({string.Join(", ", taken.Keys)})."
                ),
            ],
            _ => throw new InvalidOperationException("A commit has one of five results."),
        };

    private static UserError Overtaken(VersionConflict stale) =>
        UserError.Conflict(
            $"“{string.Join("、", stale.Records.Select(r => r.Id))}”在您读取之后已被修改，请刷新后重试。",
            $"“{string.Join(", ", stale.Records.Select(r => r.Id))}” changed since you read it; reload and try again.",
            "version"
        ) with
        {
            Reason = ErrorReason.StaleVersion,
            CurrentVersion = stale.Records[0].Version is > 0 and var now ? now : null,
        };
}

/// <summary>The record that an input names.</summary>
/// <param name="Field">Where in the input its id stands.</param>
/// <param name="Version">The version that the caller read; null where it takes whatever is on file.</param>
public sealed record Target(string Id, string Field, int? Version);
