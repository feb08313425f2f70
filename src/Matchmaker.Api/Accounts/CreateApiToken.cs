using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Accounts;

/// <summary>The input of <see cref="CreateApiToken"/>.</summary>
/// <param name="IdempotencyKey">The answer to a repetition does not tell the secret again: it is told once.</param>
/// <param name="Scopes">READ is among them whether or not it is named.</param>
/// <param name="ExpiresOn">The last day on which it is good.</param>
public sealed record CreateTokenInput(
    string Name,
    IReadOnlyList<TokenScope> Scopes,
    DateOnly ExpiresOn,
    string? IdempotencyKey = null
) : IMutationInput;

/// <summary>An API token with its secret, which is told this once.</summary>
public sealed record TokenWithSecret(ApiToken Token, string? Secret);

/// <summary>Somebody gives a program of theirs a token, so that it needs no password.</summary>
public sealed class CreateApiToken(
    IApiTokens tokens,
    ILedger ledger,
    AccountCache live,
    StripedNameLock turns,
    TimeProvider time,
    ILogger<CreateApiToken> log
)
{
    /// <summary>
    /// Live tokens of an account: one for each program of a large firm. Doubled, its list is two screens, and nobody
    /// knows any more what each is for.
    /// </summary>
    public const int MostLive = 20;

    /// <summary>
    /// Years that a token lasts at most: whoever needs it still is asked once a year. Doubled, a leaked one is good for
    /// twice as long.
    /// </summary>
    public const int MostYears = 1;

    // Scopes that an input may name: more than there are. Doubled, nothing changes.
    private const int MostScopes = 10;

    private static readonly UserError TooMany = UserError.Quota(
        $"一个账号最多有 {MostLive} 个有效的访问令牌，请先撤销不再使用的。",
        $"An account has at most {MostLive} live API tokens; revoke those that are not needed first."
    );

    public async Task<Result<TokenWithSecret>> RunAsync(CreateTokenInput input, Caller caller, CancellationToken ct)
    {
        if (caller.ToKeepOwnTokens() is { } refusal)
            return refusal;
        return await ledger.OnceAsync(
            new(caller, "createToken", input),
            MadeAsync,
            attempt => CreateAsync(input, caller.AccountId!, attempt, ct),
            ct
        );
    }

    private async Task<TokenWithSecret?> MadeAsync(string id, CancellationToken ct) =>
        (await tokens.ByIdsAsync([id], ct)).SingleOrDefault() is { } token ? new(token, null) : null;

    private async Task<Result<TokenWithSecret>> CreateAsync(
        CreateTokenInput input,
        string account,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var name = PlainText.Tidy(input.Name);
        UserError[] misfits = [.. Misfits(input, name)];
        if (misfits.Length > 0)
            return misfits;
        // One at a time, so that requests side by side do not each find the last place free.
        using var turn = await AccessRevocation.TurnAsync(turns, account, ct);
        // Whoever asked may have been shut out since the request came in: a token would let them in again.
        if (live.Find(account) is not { Disabled: false, MustChangePassword: false })
            return UserError.Unauthenticated;
        var others = await tokens.LiveOfAsync(account, time.Today(), ct);
        if (others.Any(t => t.Name == name))
            return UserError.Conflict(
                $"已有名为“{name}”的有效访问令牌，请换一个名称，或先撤销它。",
                $"There is a live API token called “{name}”; choose another name, or revoke that one first.",
                "name"
            );
        if (others.Count >= MostLive)
            return TooMany;

        var secret = ApiTokenSecret.New();
        var put = await attempt.PutAsync(
            "createToken",
            new ApiToken
            {
                Id = RecordKinds.NewId<ApiToken>(time),
                Version = 1,
                Account = account,
                Firm = attempt.By.Firm,
                Name = name,
                Scopes = [.. input.Scopes.Append(TokenScope.Read).Distinct().Order()],
                SecretHash = ApiTokenSecret.HashOf(secret),
                CreatedAt = time.GetUtcNow(),
                ExpiresOn = input.ExpiresOn,
            },
            ct
        );
        if (!put.Ok)
            return put.Errors.ToArray();
        live.Tokens.Put(put.Value);
        log.TokenKept("createToken", put.Value, attempt.By);
        return new TokenWithSecret(put.Value, secret);
    }

    private IEnumerable<UserError> Misfits(CreateTokenInput input, string name)
    {
        if (!PlainText.IsVisible(name))
            yield return UserError.Invalid("请填写名称。", "Give it a name.", "name");
        else if (Validation.Fault(name, "名称", "The name", ApiToken.LongestName, lines: false) is { } fault)
            yield return new UserError(ErrorCode.Invalid, fault, ["name"]);
        if (input.Scopes.Count == 0)
            yield return UserError.Invalid("请选择权限。", "Choose its scopes.", "scopes");
        else if (input.Scopes.Count > MostScopes)
            yield return UserError.Invalid("每种权限只写一次。", "Name each scope once.", "scopes");
        var today = time.Today();
        if (input.ExpiresOn < today || input.ExpiresOn > today.AddYears(MostYears))
            yield return UserError.Invalid(
                $"到期日应在今天到 {MostYears} 年之内。",
                $"It expires between today and {MostYears} year from now.",
                "expiresOn"
            );
    }
}
