using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Matching.Feedback;

/// <summary>The input of <see cref="UnmarkMatch"/>.</summary>
public sealed record UnmarkMatchInput(string? ClientMutationId, string Mark, int? Version) : IMutationInput;

/// <summary>Use case: takes an account's own mark back.</summary>
public sealed class UnmarkMatch(IMarks marks, ILedger ledger)
{
    public async Task<Result<RemovedRecord>> RunAsync(UnmarkMatchInput input, Caller caller, CancellationToken ct)
    {
        if (caller.AccountId is not { } account) return UserError.Unauthenticated;
        return await ledger.RemoveOnceAsync(new(caller, "unmarkMatch", input), input.Mark, OneAsync, TakeBackAsync, ct);

        async Task<Result<RemovedRecord>> TakeBackAsync(Attempt attempt)
        {
            if (await OneAsync(input.Mark, ct) is not { } read) return UserError.NotFound(input.Mark, "mark");
            if (read.StaleFor(input.Version) is { } stale) return stale;
            return await attempt.RemoveAsync("unmarkMatch", read, ct);
        }

        Task<Mark?> OneAsync(string id, CancellationToken c) => marks.OneAsync(account, id, c);
    }
}
