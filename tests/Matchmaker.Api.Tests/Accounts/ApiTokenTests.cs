using System.Security.Claims;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Http;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Api.Tests.Accounts;

/// <summary>The life of an API token, from being made to its end.</summary>
public sealed class ApiTokenTests : IAsyncLifetime
{
    private AccountStore _store = null!;
    private Account _owner = null!;

    private DateOnly Today => _store.Time.Today();

    public async ValueTask InitializeAsync()
    {
        _store = await AccountStore.OpenAsync();
        _owner = await _store.AccountAsync("owner", AccountRole.Sme, AccountStore.FirmHere);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_secret_is_told_once_and_nothing_that_is_stored_tells_it()
    {
        var made = await MadeAsync(Input("ERP") with { IdempotencyKey = "once" });
        Assert.Matches("^mm_[0-9a-f]{64}$", made.Secret!);
        Assert.Equal(_owner.Id, Of(made)?.AccountId);
        Assert.Null((await CreateAsync(Input("ERP") with { IdempotencyKey = "once" })).Value!.Secret);
        Assert.NotEqual(made.Secret, (await MadeAsync(Input("other"))).Secret);

        var stored = RecordJson.Write((await _store.The<IApiTokens>().ByIdsAsync([made.Token.Id], default)).Single());
        Assert.DoesNotContain(made.Secret![ApiTokenSecret.Prefix.Length..], stored, StringComparison.Ordinal);
        Assert.Null(_store.The<CallerResolver>().TokenBy(made.Secret[..^1]));
        Assert.Null(_store.The<CallerResolver>().TokenBy(made.Token.SecretHash));
    }

    [Fact]
    public async Task A_program_with_a_token_acts_for_its_account_and_is_nobody_s_session()
    {
        var made = await MadeAsync(Input("ERP"));
        var (callers, user) = (_store.The<CallerResolver>(), UserWith(made));
        var caller = callers.Of(user);
        Assert.Equal(
            (_owner.Id, "owner", AccountRole.Sme, AccountStore.FirmHere),
            (caller.AccountId, caller.Name, caller.Role, caller.Firm)
        );
        Assert.Equal("owner (API: ERP)", caller.AuditName);
        Assert.Null(callers.AccountOf(user));
        // Rates are those of the account, however many tokens it has.
        Assert.Equal(
            ClientPartition.Of(new DefaultHttpContext { User = _store.Session(_owner) }),
            ClientPartition.Of(new DefaultHttpContext { User = user })
        );
        Assert.Equal(_owner.Id, callers.OwnerOf(user)?.Id);
        Assert.Equal(
            ErrorCode.Unauthenticated,
            (await _store.The<SignOut>().RunAsync(user, AccountStore.Client, default)).Errors.Single().Code
        );
        Assert.Equal(
            AccountErrors.NeedsPerson,
            (await _store.The<CreateApiToken>().RunAsync(Input("next"), caller, default)).Errors.Single()
        );
        Assert.Equal(
            AccountErrors.NeedsPerson,
            (await _store.The<RevokeApiToken>().RunAsync(new(made.Token.Id), caller, default)).Errors.Single()
        );
    }

    [Theory]
    [InlineData(new[] { TokenScope.Read }, false)]
    [InlineData(new[] { TokenScope.Write }, true)]
    [InlineData(new[] { TokenScope.Write, TokenScope.Read, TokenScope.Write }, true)]
    public async Task Every_token_reads_and_one_with_WRITE_writes(TokenScope[] scopes, bool writes)
    {
        var made = await MadeAsync(Input("ERP") with { Scopes = scopes });
        Assert.Equal(writes ? [TokenScope.Read, TokenScope.Write] : (TokenScope[])[TokenScope.Read], made.Token.Scopes);
        Assert.Equal(writes, Of(made)!.Token!.MayWrite);
    }

    [Fact]
    public async Task A_token_is_good_on_its_last_day_in_the_city_and_not_after_it()
    {
        var made = await MadeAsync(Input("ERP") with { ExpiresOn = Today.AddDays(1) });
        // 09:00 in the city: its last day ends 39 hours later.
        _store.Time.Advance(TimeSpan.FromHours(39) - TimeSpan.FromSeconds(1));
        Assert.True(Of(made)!.SignedIn);
        _store.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(Of(made));
        Assert.False(_store.The<CallerResolver>().Of(UserWith(made)).SignedIn);
    }

    [Fact]
    public async Task A_token_that_cannot_be_is_refused_with_its_field()
    {
        (CreateTokenInput Input, string Path)[] wrong =
        [
            (Input(" "), "name"),
            (Input(new string('长', 51)), "name"),
            (Input("two\nlines"), "name"),
            (Input("ERP") with { Scopes = [] }, "scopes"),
            (Input("ERP") with { Scopes = [.. Enumerable.Repeat(TokenScope.Read, 11)] }, "scopes"),
            (Input("ERP") with { ExpiresOn = Today.AddDays(-1) }, "expiresOn"),
            (Input("ERP") with { ExpiresOn = Today.AddYears(1).AddDays(1) }, "expiresOn"),
        ];
        foreach (var (input, path) in wrong)
        {
            var error = Assert.Single((await CreateAsync(input)).Errors);
            Assert.Equal((ErrorCode.Invalid, path), (error.Code, error.Path![0]));
        }
        Assert.True((await CreateAsync(Input("ERP") with { ExpiresOn = Today.AddYears(1) })).Ok);
        Assert.Equal(ErrorCode.Conflict, Assert.Single((await CreateAsync(Input(" ERP "))).Errors).Code);
        Assert.Equal(
            ErrorCode.Unauthenticated,
            Assert.Single((await _store.The<CreateApiToken>().RunAsync(Input("x"), Caller.Public, default)).Errors).Code
        );
    }

    [Fact]
    public async Task An_account_has_twenty_live_tokens_at_most_even_when_asked_for_side_by_side()
    {
        var made = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(i => Task.Run(() => CreateAsync(Input($"{i}") with { ExpiresOn = Today })))
        );
        Assert.Equal(CreateApiToken.MostLive, made.Count(m => m.Ok));
        Assert.All(made.Where(m => !m.Ok), m => Assert.Equal(ErrorCode.LimitExceeded, m.Errors.Single().Code));

        Assert.True((await RevokeAsync(made.First(m => m.Ok).Value!, Own)).Ok);
        Assert.True((await CreateAsync(Input("instead"))).Ok);
        Assert.False((await CreateAsync(Input("one too many"))).Ok);
        _store.Time.Advance(TimeSpan.FromDays(1));
        Assert.True((await CreateAsync(Input("after the others have expired"))).Ok);
    }

    [Fact]
    public async Task A_revoked_token_is_worth_nothing_at_once_and_stays_as_it_was_revoked()
    {
        var (made, other) = (await MadeAsync(Input("ERP")), await MadeAsync(Input("other")));
        var user = UserWith(made);
        var revoked = (await RevokeAsync(made, Own)).Value!;
        Assert.Equal(_store.Time.GetUtcNow(), revoked.RevokedAt);
        Assert.Null(Of(made));
        // A subscription asks anew at each event.
        Assert.False(_store.The<CallerResolver>().Of(user).SignedIn);
        Assert.NotNull(Of(other));

        _store.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(revoked.RevokedAt, (await RevokeAsync(made, Own)).Value!.RevokedAt);
        var trail = (await _store.The<IChangeFeed>().OfAsync(made.Token.Id, new PageRequest(), default)).Items;
        Assert.Equal(
            [("revokeToken", "owner"), ("createToken", "owner")],
            trail.Select(change => (change.Reason, change.ByName))
        );
        // A version that the feed brings late revives nothing.
        _store.The<AccountCache>().Tokens.Put(made.Token);
        Assert.Null(Of(made));
    }

    [Fact]
    public async Task A_reset_by_staff_revokes_every_token_and_a_change_by_the_owner_none()
    {
        var made = await MadeAsync(Input("ERP"));
        var changed = await _store
            .The<ChangePassword>()
            .RunAsync(new(AccountStore.Password, "quite-another-7"), _owner, AccountStore.Client, default);
        Assert.True(changed.Ok);
        Assert.NotNull(Of(made));

        var admin = (await _store.AccountAsync("admin", AccountRole.Admin)).AsCaller(false);
        var reset = (await _store.The<ResetPassword>().RunAsync(new(_owner.Id, null), admin, default)).Value!;
        Assert.Null(Of(made));
        var again = await _store
            .The<ChangePassword>()
            .RunAsync(new(reset.Password!, "quite-another-8"), reset.Account, AccountStore.Client, default);
        Assert.True(again.Ok);
        Assert.Null(Of(made));
        Assert.NotNull((await _store.The<IApiTokens>().ByIdsAsync([made.Token.Id], default)).Single().RevokedAt);
        Assert.Equal(
            ("resetPassword", "admin"),
            (await _store.The<IChangeFeed>().LastOfAsync([made.Token.Id], default))
                .Select(change => (change.Reason, change.ByName))
                .Single()
        );
    }

    [Fact]
    public async Task A_disabled_account_s_tokens_end_and_do_not_come_back_with_it()
    {
        var made = await MadeAsync(Input("ERP"));
        var (disable, owner) = (_store.The<DisableAccount>(), new AccountUseInput(_owner.Id, null, null));
        Assert.True((await disable.DisableAsync(owner, Caller.System, default)).Ok);
        Assert.Null(Of(made));
        Assert.True((await disable.EnableAsync(owner, Caller.System, default)).Ok);
        Assert.Null(Of(made));
    }

    [Fact]
    public async Task A_token_ends_when_its_account_no_longer_acts_for_the_firm_it_was_made_for()
    {
        var made = await MadeAsync(Input("ERP"));
        _store.The<AccountCache>().Put(_owner with { Version = 2, Firm = AccountStore.FirmThere });
        Assert.Null(Of(made));
        _store.The<AccountCache>().Put(_owner with { Version = 3, Firm = null });
        Assert.Null(Of(made));
    }

    [Fact]
    public async Task Who_was_shut_out_while_asking_gets_no_token()
    {
        _store.The<AccountCache>().Put(_owner with { Version = 2, MustChangePassword = true });
        Assert.Equal(ErrorCode.Unauthenticated, Assert.Single((await CreateAsync(Input("ERP"))).Errors).Code);
    }

    public static TheoryData<AccountRole, string?, bool> Keepers =>
        new()
        {
            { AccountRole.Admin, null, true },
            { AccountRole.Staff, null, true },
            { AccountRole.Staff, AccountStore.Here, true },
            { AccountRole.Staff, AccountStore.There, false },
            { AccountRole.Auditor, null, false },
            { AccountRole.Sme, null, false },
        };

    [Theory]
    [MemberData(nameof(Keepers))]
    public async Task Who_manages_an_account_revokes_its_tokens_and_to_others_there_are_none(
        AccountRole role,
        string? district,
        bool may
    )
    {
        var made = await MadeAsync(Input("ERP"));
        var firm = role is AccountRole.Sme ? AccountStore.FirmHere : null;
        var caller = (await _store.AccountAsync("other", role, firm, district)).AsCaller(true);
        var revoked = await RevokeAsync(made, caller);
        Assert.Equal(may, revoked.Ok);
        if (!may)
            Assert.Equal(UserError.NotFound(made.Token.Id, "token").Message, revoked.Errors.Single().Message);
        Assert.Equal(may, Of(made) is null);
    }

    [Fact]
    public async Task The_day_of_the_last_use_is_recorded_once_a_day_however_often_a_token_is_used()
    {
        var (made, unused) = (await MadeAsync(Input("ERP")), await MadeAsync(Input("unused")));
        var (uses, resolver) = (_store.The<RecordTokenUse>(), _store.The<CallerResolver>());
        for (var day = 0; day < 2; day++)
        {
            for (var i = 0; i < 3; i++)
                uses.Note(resolver.TokenBy(made.Secret!)!);
            Assert.Equal(1, await uses.RunAsync(default));
            uses.Note(resolver.TokenBy(made.Secret!)!);
            Assert.Equal(0, await uses.RunAsync(default));
            var stored = await _store.The<IApiTokens>().ByIdsAsync([made.Token.Id, unused.Token.Id], default);
            Assert.Equal(Today, stored.Single(t => t.Id == made.Token.Id).LastUsedOn);
            Assert.Null(stored.Single(t => t.Id == unused.Token.Id).LastUsedOn);
            _store.Time.Advance(TimeSpan.FromDays(1));
        }
        // The note does not stand in the way of whoever read the token before it.
        Assert.True((await RevokeAsync(made, Own)).Ok);
    }

    [Fact]
    public async Task The_list_of_accounts_is_of_those_that_the_caller_manages()
    {
        Account[] all =
        [
            _owner,
            await _store.AccountAsync("admin", AccountRole.Admin),
            await _store.AccountAsync("auditor", AccountRole.Auditor),
            await _store.AccountAsync("city", AccountRole.Staff),
            await _store.AccountAsync("here", AccountRole.Staff, district: AccountStore.Here),
            await _store.AccountAsync("leader", AccountRole.Leader, AccountStore.FirmThere),
        ];
        var managed = _store.The<ManagedAccounts>();
        foreach (var caller in all.Select(a => a.AsCaller(true)))
        {
            var may = new List<string>();
            foreach (var account in all)
            {
                if ((await managed.FindAsync(account.Id, caller, "test", default)).Ok)
                    may.Add(account.Name);
            }
            var page = await managed.PageAsync(new AccountFilter(), new PageRequest(WithTotal: true), caller, default);
            Assert.Equal(may.Order(StringComparer.Ordinal), page.Items.Select(a => a.Name));
            Assert.Equal(may.Count, page.Total);
            Assert.Equal(
                may.Append(caller.Name).Distinct().Order(StringComparer.Ordinal),
                (await managed.KnownAsync(all, caller, default))
                    .Select(id => all.Single(a => a.Id == id).Name)
                    .Order(StringComparer.Ordinal)
            );
        }
    }

    private Caller Own => _owner.AsCaller(true);

    private CreateTokenInput Input(string name) => new(name, [TokenScope.Read], Today.AddMonths(3));

    private Task<Result<TokenWithSecret>> CreateAsync(CreateTokenInput input) =>
        _store.The<CreateApiToken>().RunAsync(input, Own, default);

    private async Task<TokenWithSecret> MadeAsync(CreateTokenInput input) => (await CreateAsync(input)).Value!;

    private Task<Result<ApiToken>> RevokeAsync(TokenWithSecret made, Caller by) =>
        _store.The<RevokeApiToken>().RunAsync(new RevokeTokenInput(made.Token.Id), by, default);

    /// <summary>Who a program with this secret is; null where the secret is worth nothing.</summary>
    private Caller? Of(TokenWithSecret made) =>
        _store.The<CallerResolver>().TokenBy(made.Secret!) is null
            ? null
            : _store.The<CallerResolver>().Of(UserWith(made));

    private ClaimsPrincipal UserWith(TokenWithSecret made) => new(Session.Of(_owner, made.Token, "test"));
}
