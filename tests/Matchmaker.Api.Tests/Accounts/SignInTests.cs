using Matchmaker.Domain;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task The_right_password_signs_in_whatever_the_case_of_the_name()
    {
        await using var store = await AccountStore.OpenAsync();
        var account = await store.AccountAsync("Ms.Wang", Role.Staff);
        Assert.Equal(account.Id, (await store.SignInAsync(" ms.wang ", AccountStore.Password)).Value?.Id);
    }

    [Fact]
    public async Task A_wrong_name_is_answered_just_as_a_wrong_password()
    {
        await using var store = await AccountStore.OpenAsync();
        await store.AccountAsync("wang", Role.Staff);
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
        await store.AccountAsync("wang", Role.Staff);
        for (var i = 0; i < 4; i++) Assert.Equal(ErrorCode.Unauthenticated, (await store.SignInAsync(name, "wrong")).Errors[0].Code);
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
        await store.AccountAsync("wang", Role.Staff);
        for (var i = 0; i < 5; i++) await store.SignInAsync("wang", "wrong");
        store.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(ErrorCode.Unauthenticated, (await store.SignInAsync("wang", "wrong")).Errors[0].Code);
    }

    [Fact]
    public async Task Signing_in_forgives_the_failures_before_it()
    {
        await using var store = await AccountStore.OpenAsync();
        await store.AccountAsync("wang", Role.Staff);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++) await store.SignInAsync("wang", "wrong");
            Assert.True((await store.SignInAsync("wang", AccountStore.Password)).Ok);
        }
    }

    [Fact]
    public async Task Guesses_sent_side_by_side_are_each_counted()
    {
        await using var store = await AccountStore.OpenAsync();
        await store.AccountAsync("wang", Role.Staff);
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => store.SignInAsync("wang", $"guess {i}"))));
        Assert.Equal(4, results.Count(r => r.Errors[0].Code == ErrorCode.Unauthenticated));
        Assert.Equal(8, results.Count(r => r.Errors[0].Code == ErrorCode.LimitExceeded));
    }

    [Fact]
    public async Task An_account_without_a_password_cannot_sign_in_with_none()
    {
        await using var store = await AccountStore.OpenAsync();
        Assert.False((await store.SignInAsync("", "")).Ok);
        Assert.False((await store.SignInAsync("wang", "")).Ok);
    }
}
