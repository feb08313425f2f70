using Matchmaker.Domain.Access;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Ledger;

/// <summary>A mutation as it was called: by whom, under which name of the API, with which input.</summary>
/// <param name="Mutation">As the API names it ("saveFirm").</param>
public sealed record MutationCall(Caller By, string Mutation, IMutationInput Input);

/// <summary>
/// Mutation idempotency: carries out a mutation once, however often its request is sent, and tells a person why it
/// could not be.
/// </summary>
public static class MutationIdempotency
{
    /// <summary>
    /// In code points. The ids are kept for good, and Neo4j's index takes keys of some thousand bytes. Set by hand.
    /// Doubled, they may take twice the space and still fit.
    /// </summary>
    private const int LongestId = 200;

    private static readonly UserError TooLong = UserError.Invalid(
        $"idempotencyKey 最多 {LongestId} 个字符。",
        $"idempotencyKey may have at most {LongestId} characters.",
        "idempotencyKey"
    );

    internal static readonly UserError KeyReused = UserError.Conflict(
        "该 idempotencyKey 已用于另一次操作或另一内容，那次操作已经生效；请先核对结果，再换一个编号提交。",
        "This idempotencyKey stands for another mutation or other input, which was carried out; look "
            + "at its result, then send this under a new id.",
        "idempotencyKey"
    ) with
    {
        Reason = ErrorReason.KeyReused,
    };

    /// <summary>
    /// Carries out a mutation that puts a record, once: a request that comes again under its id is answered with the
    /// record as it is now, before anything else is checked, so that it hears its answer and not "already done". A
    /// request that is refused does not use its id up.
    /// </summary>
    /// <param name="read">Reads the record that the mutation is about.</param>
    /// <param name="carryOut">Everything else; commits by the attempt that it is given.</param>
    public static Task<Result<T>> OnceAsync<T>(
        this ILedger ledger,
        MutationCall call,
        Func<string, CancellationToken, Task<T?>> read,
        Func<Attempt, Task<Result<T>>> carryOut,
        CancellationToken ct
    )
        where T : class
    {
        return ledger.OnceAsync(call, AnswerAsync, carryOut, ct);

        async Task<Result<T>> AnswerAsync(IdempotencyEntry earlier) =>
            await read(earlier.Ids[0], ct) is { } record ? record
            :
            // An older release did not say what the id stood for: no record of this kind, it seems.
            earlier.Fingerprint
                is null
                ? KeyReused
            : UserError.NotFound(earlier.Ids[0]);
    }

    /// <summary>
    /// The same for a mutation that takes a record out, whether or not a record has come under that id since.
    /// </summary>
    public static Task<Result<RemovedRecord>> RemoveOnceAsync<T>(
        this ILedger ledger,
        MutationCall call,
        string id,
        Func<string, CancellationToken, Task<T?>> read,
        Func<Attempt, Task<Result<RemovedRecord>>> carryOut,
        CancellationToken ct
    )
        where T : class
    {
        return ledger.OnceAsync(call, AnswerAsync, carryOut, ct);

        async Task<Result<RemovedRecord>> AnswerAsync(IdempotencyEntry earlier) =>
            earlier.Fingerprint is null && (earlier.Ids[0] != id || await read(id, ct) is not null)
                ? KeyReused
                : new RemovedRecord(earlier.Ids[0]);
    }

    private static async Task<Result<T>> OnceAsync<T>(
        this ILedger ledger,
        MutationCall call,
        Func<IdempotencyEntry, Task<Result<T>>> answer,
        Func<Attempt, Task<Result<T>>> carryOut,
        CancellationToken ct
    )
        where T : class
    {
        // Nothing that can be seen is no id: a client that fills the field with "" must not have its second write
        // answered by its first.
        if (call.Input.IdempotencyKey is not { } id || call.By.AccountId is not { } account || !PlainText.IsVisible(id))
            return await carryOut(new Attempt(ledger, call.By, null));
        if (PlainText.Length(id) > LongestId)
            return TooLong;
        if (PlainText.Fault(id, lines: false) is { } fault)
            return UserError.Invalid($"idempotencyKey：{fault.Zh}", $"idempotencyKey: {fault.En}", "idempotencyKey");

        var key = IdempotencyKey.Of(id, call.Mutation, call.Input);
        if (await EarlierAsync() is { } earlier)
            return earlier;
        var result = await carryOut(new Attempt(ledger, call.By, key));
        // A refusal may be the work of the same request, sent twice at once: its answer is then that of the one that
        // was carried out.
        return result.Ok ? result : await EarlierAsync() ?? result;

        async Task<Result<T>?> EarlierAsync() =>
            await ledger.IdempotencyEntryAsync(account, id, ct) is not { } done ? null
            : done.IsOf(key) ? await answer(done)
            : KeyReused;
    }

    /// <summary>A CONFLICT when the caller names a version that is not the one on file.</summary>
    public static UserError? StaleFor(this IRecord record, int? version) =>
        version is null || version == record.Version
            ? null
            : UserError.Conflict(
                $"您读取的是第 {version} 版，现在已是第 {record.Version} 版，请刷新后重试。",
                $"You read version {version}, and it is at version {record.Version} now; reload and try again.",
                "version"
            ) with
            {
                Reason = ErrorReason.StaleVersion,
                CurrentVersion = record.Version,
            };
}

/// <summary>The result of a mutation that removes a record.</summary>
/// <param name="Record">As it was; null in the answer to a request that comes again.</param>
public sealed record RemovedRecord(string Id, IRecord? Record = null);
