using Matchmaker.Api.Accounts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Tests.Accounts;

/// <summary>An account is taken out of use and back into it by those who keep it.</summary>
public sealed class DisableAccountTests
{
    public static TheoryData<AccountRole, string?, AccountRole, string?, bool> Cells =>
        new()
        {
            { AccountRole.Admin, null, AccountRole.Auditor, null, true },
            { AccountRole.Admin, null, AccountRole.Staff, null, true },
            { AccountRole.Staff, null, AccountRole.Sme, AccountStore.FirmThere, true },
            { AccountRole.Staff, null, AccountRole.Staff, null, false },
            { AccountRole.Staff, null, AccountRole.Admin, null, false },
            { AccountRole.Staff, AccountStore.Here, AccountRole.Leader, AccountStore.FirmHere, true },
            { AccountRole.Staff, AccountStore.Here, AccountRole.Sme, AccountStore.FirmThere, false },
            { AccountRole.Auditor, null, AccountRole.Sme, AccountStore.FirmHere, false },
            { AccountRole.Sme, null, AccountRole.Sme, AccountStore.FirmHere, false },
        };

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Who_may_disable_and_enable_whom(
        AccountRole by,
        string? district,
        AccountRole role,
        string? firm,
        bool may
    )
    {
        await using var store = await AccountStore.OpenAsync();
        var keeper = await store.AccountAsync(
            "keeper",
            by,
            by is AccountRole.Sme ? AccountStore.FirmHere : null,
            district
        );
        var account = await store.AccountAsync("other", role, firm);
        var (disable, use) = (store.The<DisableAccount>(), new AccountUseInput(account.Id, null, "已离职"));

        Assert.Equal(may, (await disable.DisableAsync(use, keeper.AsCaller(true), default)).Ok);
        Assert.Equal(!may, (await store.SignInAsync("other", AccountStore.Password)).Ok);
        Assert.Equal(may, (await disable.EnableAsync(use, keeper.AsCaller(true), default)).Ok);
        Assert.True((await store.SignInAsync("other", AccountStore.Password)).Ok);
    }

    [Fact]
    public async Task Its_sessions_end_at_once_for_good_and_the_audit_trail_keeps_why()
    {
        await using var store = await AccountStore.OpenAsync();
        var admin = (await store.AccountAsync("admin", AccountRole.Admin)).AsCaller(false);
        var account = await store.AccountAsync("wang", AccountRole.Staff);
        var (session, disable) = (store.Session(account), store.The<DisableAccount>());

        Assert.True((await disable.DisableAsync(new(account.Id, account.Version, "已离职"), admin, default)).Ok);
        Assert.Equal(Caller.Public, store.The<CallerResolver>().Of(session));
        Assert.Equal(
            "disableAccount: 已离职",
            (await store.The<IChangeFeed>().LastOfAsync([account.Id], default)).Single().Reason
        );

        Assert.True((await disable.EnableAsync(new(account.Id, null, null), admin, default)).Ok);
        Assert.Equal(Caller.Public, store.The<CallerResolver>().Of(session));
    }

    [Fact]
    public async Task The_last_administrator_stays_and_nobody_disables_the_account_that_they_use()
    {
        await using var store = await AccountStore.OpenAsync();
        var first = await store.AccountAsync("first", AccountRole.Admin);
        var disable = store.The<DisableAccount>();
        var last = await disable.DisableAsync(new(first.Id, null, null), Caller.System, default);
        Assert.Equal(ErrorCode.Conflict, Assert.Single(last.Errors).Code);

        var second = await store.AccountAsync("second", AccountRole.Admin);
        var own = await disable.DisableAsync(new(first.Id, null, null), first.AsCaller(false), default);
        Assert.Equal(ErrorCode.Forbidden, Assert.Single(own.Errors).Code);
        Assert.True((await disable.DisableAsync(new(second.Id, null, null), first.AsCaller(false), default)).Ok);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict_and_a_repeated_request_is_carried_out_once()
    {
        await using var store = await AccountStore.OpenAsync();
        var admin = (await store.AccountAsync("admin", AccountRole.Admin)).AsCaller(false);
        var account = await store.AccountAsync("wang", AccountRole.Sme, AccountStore.FirmHere);
        var disable = store.The<DisableAccount>();
        var stale = await disable.DisableAsync(new(account.Id, 7, null), admin, default);
        Assert.Equal(ErrorReason.StaleVersion, Assert.Single(stale.Errors).Reason);

        var once = new AccountUseInput(account.Id, 1, null, "once");
        Assert.True((await disable.DisableAsync(once, admin, default)).Ok);
        var revision = await store.RevisionAsync();
        Assert.True((await disable.DisableAsync(once, admin, default)).Value!.Disabled);
        Assert.Equal(revision, await store.RevisionAsync());
    }
}
