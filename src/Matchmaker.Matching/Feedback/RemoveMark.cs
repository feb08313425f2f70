using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Matching.Feedback;

/// <summary>The input of <see cref="RemoveMark"/>.</summary>
public sealed record RemoveMarkInput(string? IdempotencyKey, string Mark, int? Version) : IMutationInput;

/// <summary>Use case: takes an account's own mark back.</summary>
public sealed class RemoveMark(IMarks marks, ILedger ledger)
{
    public async Task<Result<RemovedRecord>> RunAsync(RemoveMarkInput input, Caller caller, CancellationToken ct)
    {
        if (caller.AccountId is not { } account)
            return UserError.Unauthenticated;
        return await ledger.RemoveOnceAsync(new(caller, "removeMark", input), input.Mark, OneAsync, TakeBackAsync, ct);

        async Task<Result<RemovedRecord>> TakeBackAsync(Attempt attempt)
        {
            // Only the account's own marks are read, so there is no more to ask for.
            var begun = await Attempt.BeginAsync(
                new(input.Mark, "mark", input.Version),
                id => OneAsync(id, ct),
                _ => Task.FromResult<UserError?>(null)
            );
            return begun.Value is { } read ? await attempt.RemoveAsync("removeMark", read, ct) : begun.Errors.ToList();
        }

        Task<Mark?> OneAsync(string id, CancellationToken c) => marks.OneAsync(account, id, c);
    }
}
