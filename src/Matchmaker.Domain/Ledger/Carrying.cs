using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.Ledger;

/// <summary>Carrying out a mutation once, and telling a person why it could not be.</summary>
public static class Carrying
{
    /// <summary>The ids are kept for good, and Neo4j's index takes keys of some thousand bytes.</summary>
    private const int LongestId = 200;

    private static readonly UserError TooLong = UserError.Invalid(
        $"clientMutationId 最多 {LongestId} 个字符。", $"clientMutationId may have at most {LongestId} characters.", "clientMutationId");

    /// <summary>
    /// The record of an earlier mutation with this id by this caller, INVALID for an id that is too long; null when it is to be carried out now.
    /// Asked before anything else, so that a repeated request gets its first answer and not "already done".
    /// </summary>
    public static async Task<Result<T>?> EarlierAsync<T>(
        this ILedger ledger, Caller by, string? clientMutationId, Func<string, CancellationToken, Task<T?>> read, CancellationToken ct) where T : class
    {
        if (clientMutationId is null || by.AccountId is null) return null;
        if (PlainText.Length(clientMutationId) > LongestId) return TooLong;
        if (PlainText.Fault(clientMutationId, lines: false) is { } fault)
            return UserError.Invalid($"clientMutationId：{fault.Zh}", $"clientMutationId: {fault.En}", "clientMutationId");
        return await ledger.CarriedOutAsync(by.AccountId, clientMutationId, ct) is { } earlier && await read(earlier.Ids[0], ct) is { } record ? record : (Result<T>?)null;
    }

    /// <summary>The same for a mutation that takes a record out: it was carried out earlier when the record is gone.</summary>
    public static Task<Result<Removed>?> RemovedEarlierAsync<T>(
        this ILedger ledger, Caller by, string? clientMutationId, Func<string, CancellationToken, Task<T?>> read, CancellationToken ct) where T : class =>
        ledger.EarlierAsync(by, clientMutationId, async (id, c) => await read(id, c) is null ? new Removed(id) : null, ct);

    /// <summary>Commits, and answers with the commit's first record.</summary>
    public static async Task<Result<T>> CarryOutAsync<T>(
        this ILedger ledger, Commit commit, Func<string, CancellationToken, Task<T?>> read, CancellationToken ct) where T : class, IRecord =>
        await ledger.CommitAsync(commit, ct) switch
        {
            Committed { Replayed: true } done => await read(done.Ids[0], ct) is { } record ? record : UserError.NotFound(done.Ids[0]),
            Committed => (T)commit.Facts[0].Record!,
            var refused => Refusals(refused),
        };

    /// <summary>Commits the removal of a record.</summary>
    public static async Task<Result<Removed>> TakeOutAsync<T>(
        this ILedger ledger, Caller by, string reason, T record, string? clientMutationId, Func<string, CancellationToken, Task<T?>> read, CancellationToken ct)
        where T : class, IRecord =>
        await ledger.CommitAsync(new Commit(by, reason, [Fact.Remove(record)], clientMutationId), ct) switch
        {
            // Under this id something else was carried out before.
            Committed { Replayed: true } when await read(record.Id, ct) is not null => UserError.Conflict(
                "clientMutationId 已用于另一次操作。", "The clientMutationId was used for something else.", "clientMutationId"),
            Committed => new Removed(record.Id),
            var refused => Refusals(refused),
        };

    private static UserError[] Refusals(CommitResult refused) => refused switch
    {
        Stale stale => [UserError.Conflict(
            $"“{string.Join("、", stale.Ids)}”在您读取之后已被修改，请刷新后重试。",
            $"“{string.Join(", ", stale.Ids)}” changed since you read it; reload and try again.", "version")],
        Dangling dangling => [.. dangling.Ids.Select(id => UserError.NotFound(id))],
        Taken taken => [UserError.Conflict(
            $"已有相同的记录（{string.Join("、", taken.Keys)}）。", $"There is already such a record ({string.Join(", ", taken.Keys)}).")],
        _ => throw new InvalidOperationException("A commit has one of four results."),
    };

    /// <summary>A CONFLICT when the caller names a version that is not the one on file.</summary>
    public static UserError? StaleFor(this IRecord record, int? version) => version is null || version == record.Version ? null
        : UserError.Conflict(
            $"您读取的是第 {version} 版，现在已是第 {record.Version} 版，请刷新后重试。",
            $"You read version {version}, and it is at version {record.Version} now; reload and try again.", "version");
}

/// <summary>What a mutation that takes a record out answers.</summary>
public sealed record Removed(string Id);
