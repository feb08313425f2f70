using System.Buffers.Binary;
using Matchmaker.Api.Accounts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task The_right_password_signs_in_whatever_the_case_of_the_name()
    {
        await using var store = await AccountStore.OpenAsync();
        var account = await store.AccountAsync("Ms.Wang", AccountRole.Staff);
        Assert.Equal(account.Id, (await store.SignInAsync(" ms.wang ", AccountStore.Password)).Value?.Id);
    }

    [Fact]
    public async Task A_wrong_name_is_answered_just_as_a_wrong_password()
    {
        await using var store = await AccountStore.OpenAsync();
        await store.AccountAsync("wang", AccountRole.Staff);
        var wrongPassword = Assert.Single((await store.SignInAsync("wang", "not this one")).Errors);
        var wrongName = Assert.Single((await store.SignInAsync("zhao", "not this one")).Errors);
        Assert.Equal(ErrorCode.Unauthenticated, wrongName.Code);
        Assert.Equal(wrongPassword, wrongName);
    }

    [Theory]
    [InlineData("wang")]
    [InlineData("nobody")]
    public async Task Five_failures_in_a_row_lock_a_name_for_fifteen_minutes_whether_it_exists_or_not(string name)
    {
        await using var store = await AccountStore.OpenAsync();
        await store.AccountAsync("wang", AccountRole.Staff);
        for (var i = 0; i < 4; i++)
            Assert.Equal(ErrorCode.Unauthenticated, (await store.SignInAsync(name, "wrong")).Errors[0].Code);
        var fifth = (await store.SignInAsync(name, "wrong")).Errors[0];
        Assert.Equal(ErrorCode.LimitExceeded, fifth.Code);
        Assert.Contains("09:15", fifth.Message.Zh, StringComparison.Ordinal);

        store.Time.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(ErrorCode.LimitExceeded, (await store.SignInAsync(name, AccountStore.Password)).Errors[0].Code);
        store.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(name == "wang", (await store.SignInAsync(name, AccountStore.Password)).Ok);
    }

    [Fact]
    public async Task After_a_lock_the_count_starts_anew()
    {
        await using var store = await AccountStore.OpenAsync();
        await store.AccountAsync("wang", AccountRole.Staff);
        for (var i = 0; i < 5; i++)
            await store.SignInAsync("wang", "wrong");
        store.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(ErrorCode.Unauthenticated, (await store.SignInAsync("wang", "wrong")).Errors[0].Code);
    }

    [Fact]
    public async Task Signing_in_forgives_the_failures_before_it()
    {
        await using var store = await AccountStore.OpenAsync();
        await store.AccountAsync("wang", AccountRole.Staff);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
                await store.SignInAsync("wang", "wrong");
            Assert.True((await store.SignInAsync("wang", AccountStore.Password)).Ok);
        }
    }

    [Fact]
    public async Task Guesses_sent_side_by_side_are_each_counted()
    {
        await using var store = await AccountStore.OpenAsync();
        await store.AccountAsync("wang", AccountRole.Staff);
        var results = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(i => Task.Run(() => store.SignInAsync("wang", $"guess {i}")))
        );
        Assert.Equal(4, results.Count(r => r.Errors[0].Code == ErrorCode.Unauthenticated));
        Assert.Equal(8, results.Count(r => r.Errors[0].Code == ErrorCode.LimitExceeded));
    }

    [Theory]
    [InlineData("wang")]
    [InlineData("nobody")]
    public async Task A_wrong_password_leaves_no_trace_in_the_ledger_whether_the_name_exists_or_not(string name)
    {
        await using var store = await AccountStore.OpenAsync();
        await store.AccountAsync("wang", AccountRole.Staff);
        var before = await store.RevisionAsync();
        for (var i = 0; i < 6; i++)
            await store.SignInAsync(name, "wrong");
        Assert.Equal(before, await store.RevisionAsync());
    }

    [Fact]
    public async Task Whoever_has_the_password_gets_in_from_elsewhere_while_a_stranger_is_locked_out()
    {
        await using var store = await AccountStore.OpenAsync();
        await store.AccountAsync("wang", AccountRole.Staff);
        for (var i = 0; i < 5; i++)
            await store.SignInAsync("wang", "wrong", "198.51.100.7");
        Assert.Equal(
            ErrorCode.LimitExceeded,
            (await store.SignInAsync("wang", AccountStore.Password, "198.51.100.7")).Errors[0].Code
        );
        Assert.True((await store.SignInAsync("wang", AccountStore.Password)).Ok);
    }

    [Fact]
    public async Task Many_strangers_make_an_unknown_client_wait_and_not_one_that_was_let_in_before()
    {
        await using var store = await AccountStore.OpenAsync();
        await store.AccountAsync("wang", AccountRole.Staff);
        Assert.True((await store.SignInAsync("wang", AccountStore.Password)).Ok);
        for (var i = 0; i < 6; i++)
            await store.SignInAsync("wang", "wrong", $"198.51.100.{i}");

        var waiting = store.SignInAsync("wang", AccountStore.Password, "203.0.113.9");
        Assert.True((await store.SignInAsync("wang", AccountStore.Password)).Ok);
        Assert.False(waiting.IsCompleted);
        store.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.True((await waiting).Ok);
    }

    [Theory]
    [InlineData("WANG")]
    [InlineData("wang ")]
    public async Task A_name_spelt_otherwise_is_counted_as_the_same(string spelt)
    {
        await using var store = await AccountStore.OpenAsync();
        await store.AccountAsync("wang", AccountRole.Staff);
        for (var i = 0; i < 4; i++)
            await store.SignInAsync("wang", "wrong");
        Assert.Equal(ErrorCode.LimitExceeded, (await store.SignInAsync(spelt, "wrong")).Errors[0].Code);
    }

    [Fact]
    public async Task Unlocking_forgives_at_once()
    {
        await using var store = await AccountStore.OpenAsync();
        var account = await store.AccountAsync("wang", AccountRole.Staff);
        for (var i = 0; i < 5; i++)
            await store.SignInAsync("wang", "wrong");
        store.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await store.The<ManagedAccounts>().UnlockAsync(account, Caller.System, default)).Ok);
        Assert.True((await store.SignInAsync("wang", AccountStore.Password)).Ok);
    }

    [Fact]
    public async Task A_disabled_account_says_so_to_whoever_has_its_password_and_to_nobody_else()
    {
        await using var store = await AccountStore.OpenAsync();
        var account = await store.AccountAsync("wang", AccountRole.Staff);
        var session = store.Session(account);
        var use = new AccountUseInput(account.Id, null, null);
        Assert.True((await store.The<DisableAccount>().DisableAsync(use, Caller.System, default)).Ok);
        Assert.Equal(Caller.Public, store.The<CallerResolver>().Of(session));
        Assert.Equal(ErrorCode.Unauthenticated, (await store.SignInAsync("wang", "wrong")).Errors[0].Code);
        Assert.Equal(ErrorCode.Forbidden, (await store.SignInAsync("wang", AccountStore.Password)).Errors[0].Code);
    }

    [Fact]
    public async Task A_password_hashed_with_less_work_is_hashed_anew_when_it_is_next_used_and_its_sessions_go_on()
    {
        await using var store = await AccountStore.OpenAsync();
        var old = new PasswordHasher<Account>(
            Options.Create(new PasswordHasherOptions { IterationCount = 100_000 })
        ).HashPassword(null!, AccountStore.Password);
        var account = await store.AccountAsync("wang", AccountRole.Staff, hash: old);
        var session = store.Session(account);

        Assert.True((await store.SignInAsync("wang", AccountStore.Password)).Ok);

        var renewed = (await store.The<IAccounts>().ByNameAsync("wang", default))!;
        Assert.Equal(
            210_000,
            (int)BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(renewed.PasswordHash).AsSpan(5))
        );
        Assert.NotNull(store.The<CallerResolver>().AccountOf(session));
        var revision = await store.RevisionAsync();
        Assert.True((await store.SignInAsync("wang", AccountStore.Password)).Ok);
        Assert.Equal(revision, await store.RevisionAsync());
    }

    [Fact]
    public async Task A_flood_of_names_and_addresses_keeps_the_lock_of_the_newest()
    {
        await using var store = await AccountStore.OpenAsync();
        var attempts = store.The<SignInLockout>();
        var now = store.Time.GetUtcNow();
        for (var i = 0; i < 100_000; i++)
            attempts.Fail($"name {i}", $"client {i}", null, now.AddMilliseconds(i));
        for (var i = 0; i < 5; i++)
            attempts.Fail("wang", "here", null, now.AddMinutes(2));
        Assert.NotNull(attempts.LockedUntil("wang", "here", null, now.AddMinutes(3)));
        Assert.Null(attempts.LockedUntil("wang", "there", null, now.AddMinutes(3)));
    }

    [Fact]
    public void What_a_stranger_typed_is_logged_on_one_line() =>
        Assert.Equal(
            "wang\\u000A12:00 Signed in: admin\\u001B[31m\\u202E王",
            AccountLog.Visible("wang\n12:00 Signed in: admin\u001b[31m\u202e王")
        );

    [Fact]
    public async Task An_account_without_a_password_cannot_sign_in_with_none()
    {
        await using var store = await AccountStore.OpenAsync();
        Assert.False((await store.SignInAsync("", "")).Ok);
        Assert.False((await store.SignInAsync("wang", "")).Ok);
    }
}
