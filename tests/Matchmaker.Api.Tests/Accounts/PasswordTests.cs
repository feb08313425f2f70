using Matchmaker.Api.Accounts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Tests.Accounts;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("short-1")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("my-name-is-WANG-1")]
    [InlineData("ｗａｎｇ-is-here-1")]
    [InlineData("Password123")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("sunshine20261")]
    [InlineData("Woaini1314520")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("qwertyuiop[]")]
    [InlineData("abcdEFGH1234")]
    [InlineData("135790246813")]
    [InlineData("qingdao2026!")]
    [InlineData("kaweirulian8")]
    [InlineData(AccountStore.Password)]
    public async Task A_weak_or_repeated_password_is_refused_in_both_languages(string password)
    {
        await using var store = await AccountStore.OpenAsync();
        var account = await store.AccountAsync("wang", AccountRole.Staff);
        var error = Assert.Single((await ChangeAsync(store, account, AccountStore.Password, password)).Errors);
        Assert.Equal((ErrorCode.Invalid, "newPassword"), (error.Code, Assert.Single(error.Path!)));
        Assert.NotEqual(error.Message.Zh, error.Message.En);
    }

    [Fact]
    public async Task A_new_password_ends_what_was_given_out_under_the_old_one()
    {
        await using var store = await AccountStore.OpenAsync();
        var before = await store.AccountAsync("wang", AccountRole.Staff);
        var session = store.Session(before);
        Assert.NotNull(store.The<CallerResolver>().AccountOf(session));

        var after = (await ChangeAsync(store, before, AccountStore.Password, "another-Horse-8")).Value!;

        Assert.Null(store.The<CallerResolver>().AccountOf(session));
        Assert.NotNull(store.The<CallerResolver>().AccountOf(store.Session(after)));
        Assert.False((await store.SignInAsync("wang", AccountStore.Password)).Ok);
        Assert.True((await store.SignInAsync("wang", "another-Horse-8")).Ok);
    }

    [Fact]
    public async Task Guessing_the_old_password_with_a_stolen_session_locks_the_account_too()
    {
        await using var store = await AccountStore.OpenAsync();
        var account = await store.AccountAsync("wang", AccountRole.Staff);
        for (var i = 0; i < 4; i++)
            Assert.Equal(
                "oldPassword",
                (await ChangeAsync(store, account, "wrong", "another-Horse-8")).Errors[0].Path![0]
            );
        Assert.Equal(
            ErrorCode.LimitExceeded,
            (await ChangeAsync(store, account, "wrong", "another-Horse-8")).Errors[0].Code
        );
    }

    [Fact]
    public async Task A_reset_gives_a_password_to_be_changed_and_lifts_the_lock()
    {
        await using var store = await AccountStore.OpenAsync();
        var staff = await store.AccountAsync("staff", AccountRole.Staff);
        var firm = await store.AccountAsync("firm", AccountRole.Sme, AccountStore.FirmHere);
        for (var i = 0; i < 5; i++)
            await store.SignInAsync("firm", "wrong");

        var reset = (
            await store
                .The<ResetPassword>()
                .RunAsync(new ResetPasswordInput(firm.Id, null), staff.AsCaller(false), default)
        ).Value!;

        Assert.True((await store.SignInAsync("firm", reset.Password!)).Ok);
        Assert.True(store.The<CallerResolver>().Of(store.Session(reset.Account)).MustChangePassword);
    }

    private static Task<Result<Account>> ChangeAsync(
        AccountStore store,
        Account account,
        string old,
        string replacement
    ) =>
        store
            .The<ChangePassword>()
            .RunAsync(new ChangePasswordInput(old, replacement), account, AccountStore.Client, default);
}
