using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

/// <summary>The input of <see cref="RevokeApiToken"/>.</summary>
public sealed record RevokeTokenInput(string Token, string? IdempotencyKey = null) : IMutationInput;

/// <summary>
/// Takes a token out of use for good: by its owner, or by who manages the owner's account. To everybody else it does
/// not exist.
/// </summary>
public sealed class RevokeApiToken(
    IApiTokens tokens,
    ManagedAccounts managed,
    ILedger ledger,
    AccountCache live,
    TimeProvider time,
    ILogger<RevokeApiToken> log
)
{
    // Times that a token is read anew because somebody else, or the daily note of its use, was faster. More would wait
    // for a store that is in trouble.
    private const int MostTries = 3;

    /// <summary>A token that is revoked already stays as it is.</summary>
    public async Task<Result<ApiToken>> RunAsync(RevokeTokenInput input, Caller caller, CancellationToken ct)
    {
        // The product itself stands for whoever works at the machine.
        if (caller != Caller.System && caller.ToKeepOwnTokens() is { } refusal)
            return refusal;
        return await ledger.OnceAsync(
            new(caller, "revokeToken", input),
            OneAsync,
            attempt => RevokeAsync(input.Token, attempt, ct),
            ct
        );
    }

    private async Task<Result<ApiToken>> RevokeAsync(string id, Attempt attempt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (await OneAsync(id, ct) is not { } token || !await MayAsync(token, attempt.By, ct))
                return UserError.NotFound(id, "token");
            if (token.RevokedAt is not null)
                return token;
            var put = await attempt.PutAsync("revokeToken", token.Revoked(time.GetUtcNow()), ct);
            if (!put.Ok && put.Errors[0].Code is ErrorCode.Conflict && tries < MostTries)
                continue;
            if (put.Ok)
            {
                live.Tokens.Put(put.Value);
                log.TokenKept("revokeToken", put.Value, attempt.By);
            }
            return put;
        }
    }

    private async Task<ApiToken?> OneAsync(string id, CancellationToken ct) =>
        (await tokens.ByIdsAsync([id], ct)).SingleOrDefault();

    private async Task<bool> MayAsync(ApiToken token, Caller caller, CancellationToken ct) =>
        token.Account == caller.AccountId || (await managed.FindAsync(token.Account, caller, "revokeToken", ct)).Ok;
}
