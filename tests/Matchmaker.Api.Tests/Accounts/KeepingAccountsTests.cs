using Matchmaker.Api.Accounts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Tests.Accounts;

public sealed class KeepingAccountsTests
{
    public static TheoryData<AccountRole, string?, AccountRole, string?, bool> Cells =>
        new()
        {
            { AccountRole.Admin, null, AccountRole.Admin, null, true },
            { AccountRole.Admin, null, AccountRole.Sme, AccountStore.FirmThere, true },
            { AccountRole.Staff, null, AccountRole.Sme, AccountStore.FirmThere, true },
            { AccountRole.Staff, null, AccountRole.Leader, AccountStore.FirmHere, true },
            { AccountRole.Staff, null, AccountRole.Staff, null, true },
            { AccountRole.Staff, null, AccountRole.Auditor, null, false },
            { AccountRole.Staff, null, AccountRole.Admin, null, false },
            { AccountRole.Staff, AccountStore.Here, AccountRole.Sme, AccountStore.FirmHere, true },
            { AccountRole.Staff, AccountStore.Here, AccountRole.Sme, AccountStore.FirmThere, false },
            { AccountRole.Staff, AccountStore.Here, AccountRole.Staff, null, false },
            { AccountRole.Auditor, null, AccountRole.Sme, AccountStore.FirmHere, false },
            { AccountRole.Leader, null, AccountRole.Sme, AccountStore.FirmHere, false },
        };

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Who_may_give_whom_an_account(
        AccountRole by,
        string? district,
        AccountRole role,
        string? firm,
        bool may
    )
    {
        await using var store = await AccountStore.OpenAsync();
        var caller = (
            await store.AccountAsync("keeper", by, by is AccountRole.Leader ? AccountStore.FirmHere : null, district)
        ).AsCaller(true);
        var created = await store
            .The<CreateAccount>()
            .RunAsync(new CreateAccountInput("new.one", role, firm, null), caller, default);
        Assert.Equal(may, created.Ok);
        if (may)
            Assert.True((await store.SignInAsync("new.one", created.Value!.Password!)).Ok);
        else
            Assert.Equal(ErrorCode.Forbidden, created.Errors[0].Code);
    }

    [Theory]
    [InlineData(AccountRole.Leader)]
    [InlineData(AccountRole.Auditor)]
    public async Task Who_keeps_no_accounts_is_answered_alike_whether_one_exists_or_not(AccountRole role)
    {
        await using var store = await AccountStore.OpenAsync();
        var caller = (
            await store.AccountAsync("someone", role, role is AccountRole.Leader ? AccountStore.FirmHere : null)
        ).AsCaller(true);
        var there = await store.AccountAsync("there", AccountRole.Sme, AccountStore.FirmThere);
        var (reset, create) = (store.The<ResetPassword>(), store.The<CreateAccount>());

        var known = Assert.Single((await reset.RunAsync(new ResetPasswordInput(there.Id, 7), caller, default)).Errors);
        Assert.Equal(ErrorCode.Forbidden, known.Code);
        Assert.Equal(
            known,
            Assert.Single((await reset.RunAsync(new ResetPasswordInput("account_none", 7), caller, default)).Errors)
        );
        foreach (
            var (name, firm) in new[]
            {
                ("there", AccountStore.FirmThere),
                ("nobody", "firm_none"),
                ("a name", AccountStore.FirmHere),
            }
        )
            Assert.Equal(
                known,
                Assert.Single(
                    (
                        await create.RunAsync(
                            new CreateAccountInput(name, AccountRole.Sme, firm, null),
                            caller,
                            default
                        )
                    ).Errors
                )
            );
    }

    [Fact]
    public async Task An_account_out_of_a_keepers_reach_is_answered_and_listed_as_none()
    {
        await using var store = await AccountStore.OpenAsync();
        var caller = (await store.AccountAsync("district", AccountRole.Staff, district: AccountStore.Here)).AsCaller(
            true
        );
        var (here, there) = (
            await store.AccountAsync("here", AccountRole.Sme, AccountStore.FirmHere),
            await store.AccountAsync("there", AccountRole.Sme, AccountStore.FirmThere)
        );
        var admin = await store.AccountAsync("admin", AccountRole.Admin);
        foreach (var id in new[] { there.Id, admin.Id, "account_none" })
        {
            var error = Assert.Single(
                (await store.The<ResetPassword>().RunAsync(new ResetPasswordInput(id, 7), caller, default)).Errors
            );
            Assert.Equal(UserError.NotFound(id, "account").Message, error.Message);
        }
        Assert.True(
            (await store.The<ResetPassword>().RunAsync(new ResetPasswordInput(here.Id, null), caller, default)).Ok
        );
        Assert.Equal(
            ["here"],
            (await store.The<ManagedAccounts>().PageAsync(new PageRequest(1), caller, default)).Items.Select(a =>
                a.Name
            )
        );
    }

    [Theory]
    [InlineData("x", AccountRole.Sme, AccountStore.FirmHere, null, ErrorCode.Invalid, "name")]
    [InlineData("a name", AccountRole.Sme, AccountStore.FirmHere, null, ErrorCode.Invalid, "name")]
    [InlineData("KEEPER", AccountRole.Sme, AccountStore.FirmHere, null, ErrorCode.Conflict, "name")]
    [InlineData("new", AccountRole.Sme, null, null, ErrorCode.Invalid, "firm")]
    [InlineData("new", AccountRole.Staff, AccountStore.FirmHere, null, ErrorCode.Invalid, "firm")]
    [InlineData("new", AccountRole.Sme, "firm_none", null, ErrorCode.NotFound, "firm")]
    [InlineData("new", AccountRole.Staff, null, "district_none", ErrorCode.NotFound, "district")]
    [InlineData("new", AccountRole.Auditor, null, AccountStore.Here, ErrorCode.Invalid, "district")]
    public async Task An_account_that_cannot_be_is_refused_with_the_field(
        string name,
        AccountRole role,
        string? firm,
        string? district,
        ErrorCode code,
        string path
    )
    {
        await using var store = await AccountStore.OpenAsync();
        var keeper = (await store.AccountAsync("keeper", AccountRole.Admin)).AsCaller(false);
        var error = Assert.Single(
            (
                await store
                    .The<CreateAccount>()
                    .RunAsync(new CreateAccountInput(name, role, firm, district), keeper, default)
            ).Errors
        );
        Assert.Equal((code, path), (error.Code, error.Path![0]));
    }

    [Fact]
    public async Task An_account_asked_for_twice_under_one_id_is_made_once_and_its_password_told_once()
    {
        await using var store = await AccountStore.OpenAsync();
        var keeper = (await store.AccountAsync("keeper", AccountRole.Admin)).AsCaller(false);
        var input = new CreateAccountInput("new.one", AccountRole.Staff, null, null, "once");
        var (first, again) = (
            await store.The<CreateAccount>().RunAsync(input, keeper, default),
            await store.The<CreateAccount>().RunAsync(input, keeper, default)
        );
        Assert.NotNull(first.Value!.Password);
        Assert.Equal((first.Value.Account.Id, (string?)null), (again.Value!.Account.Id, again.Value.Password));

        var reset = new ResetPasswordInput(first.Value.Account.Id, null, "once");
        Assert.Equal(
            ["idempotencyKey"],
            (await store.The<ResetPassword>().RunAsync(reset, keeper, default)).Errors.Single().Path!
        );
        var password = (
            await store.The<ResetPassword>().RunAsync(reset with { IdempotencyKey = "twice" }, keeper, default)
        )
            .Value!
            .Password;
        Assert.Null(
            (await store.The<ResetPassword>().RunAsync(reset with { IdempotencyKey = "twice" }, keeper, default))
                .Value!
                .Password
        );
        Assert.True((await store.SignInAsync("new.one", password!)).Ok);
    }
}
