using Matchmaker.Api.Accounts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;

namespace Matchmaker.Api.Tests.Accounts;

public sealed class FirstPasswordTests
{
    [Fact]
    public async Task A_first_password_expires_after_fourteen_days_and_one_that_was_chosen_never()
    {
        await using var store = await AccountStore.OpenAsync();
        var admin = await store.AccountAsync("admin", AccountRole.Admin);
        var made = (
            await store
                .The<CreateAccount>()
                .RunAsync(
                    new CreateAccountInput("new.one", AccountRole.Auditor, null, null),
                    admin.AsCaller(false),
                    default
                )
        ).Value!;

        store.Time.Advance(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        Assert.True((await store.SignInAsync("new.one", made.Password!)).Ok);
        store.Time.Advance(TimeSpan.FromSeconds(1));
        var expired = Assert.Single((await store.SignInAsync("new.one", made.Password!)).Errors);
        Assert.Equal((ErrorCode.Forbidden, AccountErrors.Expired), (expired.Code, expired));
        Assert.Equal(
            ErrorCode.Unauthenticated,
            Assert.Single((await store.SignInAsync("new.one", "wrong")).Errors).Code
        );
        Assert.True((await store.SignInAsync("admin", AccountStore.Password)).Ok);
    }

    [Fact]
    public async Task A_first_password_of_an_older_program_is_good_for_fourteen_days_from_the_next_start()
    {
        await using var store = await AccountStore.OpenAsync();
        var chosen = await store.AccountAsync("chosen", AccountRole.Staff);
        var old = (await store.AccountAsync("old", AccountRole.Staff)) with { Version = 2, MustChangePassword = true };
        Assert.IsType<Committed>(
            await store.The<ILedger>().CommitAsync(new Commit(Caller.System, "test", [Fact.Put(old)]), default)
        );
        store.The<AccountCache>().Put(old);

        for (var start = 0; start < 2; start++)
            await store.The<FirstAccounts>().LimitAsync(default);

        var read = await store.The<IAccounts>().ByIdsAsync([old.Id, chosen.Id], default);
        Assert.Equal(
            (store.Time.GetUtcNow().AddDays(14), 3),
            (read.Single(a => a.Id == old.Id).FirstPasswordUntil!.Value, read.Single(a => a.Id == old.Id).Version)
        );
        Assert.Equal(1, read.Single(a => a.Id == chosen.Id).Version);
    }

    [Fact]
    public async Task An_account_with_a_first_password_is_the_public_until_it_is_changed()
    {
        await using var store = await AccountStore.OpenAsync();
        var admin = await store.AccountAsync("admin", AccountRole.Admin);
        var made = (
            await store
                .The<CreateAccount>()
                .RunAsync(
                    new CreateAccountInput("new.one", AccountRole.Staff, null, null),
                    admin.AsCaller(false),
                    default
                )
        ).Value!;
        var caller = store.The<CallerResolver>().Of(store.Session(made.Account));
        Assert.Equal((false, false, true), (caller.SignedIn, caller.SeesAll, caller.MustChangePassword));

        var input = new ChangePasswordInput(made.Password!, "quite-another-7");
        var changed = (
            await store.The<ChangePassword>().RunAsync(input, made.Account, AccountStore.Client, default)
        ).Value!;
        Assert.True(store.The<CallerResolver>().Of(store.Session(changed)).IsStaff);
    }

    [Fact]
    public async Task A_session_ends_when_its_time_is_over_however_often_it_was_used()
    {
        await using var store = await AccountStore.OpenAsync();
        var session = store.Session(await store.AccountAsync("wang", AccountRole.Staff));
        for (var day = 0; day < 7; day++)
        {
            Assert.NotNull(store.The<CallerResolver>().AccountOf(session));
            store.Time.Advance(TimeSpan.FromDays(1));
        }
        Assert.Null(store.The<CallerResolver>().AccountOf(session));
    }

    [Fact]
    public async Task However_often_somebody_signs_out_the_record_stays_small_and_every_ended_session_stays_ended()
    {
        await using var store = await AccountStore.OpenAsync();
        var account = await store.AccountAsync("wang", AccountRole.Staff);
        var ended = new List<System.Security.Claims.ClaimsPrincipal>();
        for (var i = 0; i < 120; i++)
        {
            var session = store.Session(account);
            Assert.True((await store.The<SignOut>().RunAsync(session, AccountStore.Client, default)).Ok);
            ended.Add(session);
            account = (await store.The<IAccounts>().ByNameAsync("wang", default))!;
            Assert.InRange(RecordJson.Write(account).Length, 1, 8_000);
        }
        Assert.All(ended, session => Assert.Null(store.The<CallerResolver>().AccountOf(session)));
        Assert.NotNull(store.The<CallerResolver>().AccountOf(store.Session(account)));
    }

    [Fact]
    public void An_account_as_an_older_program_wrote_it_is_read()
    {
        const string Body = """
            {"id":"account_1","version":3,"name":"wang","role":"STAFF","firm":null,"district":null,"passwordHash":"x",
            "stamp":"s","mustChangePassword":true,"failedSignIns":3,"lockedUntil":"2026-11-24T01:00:00+00:00"}
            """;
        var read = Assert.IsType<Account>(RecordJson.Read(RecordKind.Account, Body));
        Assert.Equal(
            (3, true, false, null),
            (read.Version, read.MustChangePassword, read.Disabled, read.FirstPasswordUntil)
        );
    }
}
