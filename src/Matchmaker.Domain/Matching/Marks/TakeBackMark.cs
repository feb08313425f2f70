using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Matching.Marks;

public sealed record UnmarkMatchInput(string? ClientMutationId, string Mark, int? Version);

/// <summary>An account takes a mark of its own back.</summary>
public sealed class TakeBackMark(IMarks marks, ILedger ledger)
{
    public async Task<Result<Removed>> RunAsync(UnmarkMatchInput input, Caller caller, CancellationToken ct)
    {
        if (caller.AccountId is not { } account) return UserError.Unauthenticated;
        if (await ledger.RemovedEarlierAsync(caller, input.ClientMutationId, OneAsync, ct) is { } earlier) return earlier;
        if (await OneAsync(input.Mark, ct) is not { } read) return UserError.NotFound(input.Mark, "mark");
        if (read.StaleFor(input.Version) is { } stale) return stale;
        return await ledger.TakeOutAsync(caller, "unmarkMatch", read, input.ClientMutationId, OneAsync, ct);

        Task<Mark?> OneAsync(string id, CancellationToken c) => marks.OneAsync(account, id, c);
    }
}
