using Matchmaker.Api.Accounts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Tests.Accounts;

public sealed class KeepingAccountsTests
{
    public static TheoryData<Role, string?, Role, string?, bool> Cells =>
        new()
        {
            { Role.Admin, null, Role.Admin, null, true },
            { Role.Admin, null, Role.Sme, AccountStore.FirmThere, true },
            { Role.Staff, null, Role.Sme, AccountStore.FirmThere, true },
            { Role.Staff, null, Role.Leader, AccountStore.FirmHere, true },
            { Role.Staff, null, Role.Staff, null, true },
            { Role.Staff, null, Role.Auditor, null, false },
            { Role.Staff, null, Role.Admin, null, false },
            { Role.Staff, AccountStore.Here, Role.Sme, AccountStore.FirmHere, true },
            { Role.Staff, AccountStore.Here, Role.Sme, AccountStore.FirmThere, false },
            { Role.Staff, AccountStore.Here, Role.Staff, null, false },
            { Role.Auditor, null, Role.Sme, AccountStore.FirmHere, false },
            { Role.Leader, null, Role.Sme, AccountStore.FirmHere, false },
        };

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Who_may_give_whom_an_account(Role by, string? district, Role role, string? firm, bool may)
    {
        await using var store = await AccountStore.OpenAsync();
        var caller = (
            await store.AccountAsync("keeper", by, by is Role.Leader ? AccountStore.FirmHere : null, district)
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
    [InlineData(Role.Leader)]
    [InlineData(Role.Auditor)]
    public async Task Who_keeps_no_accounts_is_answered_alike_whether_one_exists_or_not(Role role)
    {
        await using var store = await AccountStore.OpenAsync();
        var caller = (
            await store.AccountAsync("someone", role, role is Role.Leader ? AccountStore.FirmHere : null)
        ).AsCaller(true);
        var there = await store.AccountAsync("there", Role.Sme, AccountStore.FirmThere);
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
                    (await create.RunAsync(new CreateAccountInput(name, Role.Sme, firm, null), caller, default)).Errors
                )
            );
    }

    [Fact]
    public async Task An_account_out_of_a_keepers_reach_is_answered_and_listed_as_none()
    {
        await using var store = await AccountStore.OpenAsync();
        var caller = (await store.AccountAsync("district", Role.Staff, district: AccountStore.Here)).AsCaller(true);
        var (here, there) = (
            await store.AccountAsync("here", Role.Sme, AccountStore.FirmHere),
            await store.AccountAsync("there", Role.Sme, AccountStore.FirmThere)
        );
        var admin = await store.AccountAsync("admin", Role.Admin);
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
            (
                await store.The<ManagedAccounts>().PageAsync(new AccountFilter(), new PageRequest(1), caller, default)
            ).Items.Select(a => a.Name)
        );
    }

    [Theory]
    [InlineData("x", Role.Sme, AccountStore.FirmHere, null, ErrorCode.Invalid, "name")]
    [InlineData("a name", Role.Sme, AccountStore.FirmHere, null, ErrorCode.Invalid, "name")]
    [InlineData("KEEPER", Role.Sme, AccountStore.FirmHere, null, ErrorCode.Conflict, "name")]
    [InlineData("new", Role.Sme, null, null, ErrorCode.Invalid, "firm")]
    [InlineData("new", Role.Staff, AccountStore.FirmHere, null, ErrorCode.Invalid, "firm")]
    [InlineData("new", Role.Sme, "firm_none", null, ErrorCode.NotFound, "firm")]
    [InlineData("new", Role.Staff, null, "district_none", ErrorCode.NotFound, "district")]
    [InlineData("new", Role.Auditor, null, AccountStore.Here, ErrorCode.Invalid, "district")]
    public async Task An_account_that_cannot_be_is_refused_with_the_field(
        string name,
        Role role,
        string? firm,
        string? district,
        ErrorCode code,
        string path
    )
    {
        await using var store = await AccountStore.OpenAsync();
        var keeper = (await store.AccountAsync("keeper", Role.Admin)).AsCaller(false);
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
        var keeper = (await store.AccountAsync("keeper", Role.Admin)).AsCaller(false);
        var input = new CreateAccountInput("new.one", Role.Staff, null, null, "once");
        var (first, again) = (
            await store.The<CreateAccount>().RunAsync(input, keeper, default),
            await store.The<CreateAccount>().RunAsync(input, keeper, default)
        );
        Assert.NotNull(first.Value!.Password);
        Assert.Equal((first.Value.Account.Id, (string?)null), (again.Value!.Account.Id, again.Value.Password));

        var reset = new ResetPasswordInput(first.Value.Account.Id, null, "once");
        Assert.Equal(
            ["clientMutationId"],
            (await store.The<ResetPassword>().RunAsync(reset, keeper, default)).Errors.Single().Path!
        );
        var password = (
            await store.The<ResetPassword>().RunAsync(reset with { ClientMutationId = "twice" }, keeper, default)
        )
            .Value!
            .Password;
        Assert.Null(
            (await store.The<ResetPassword>().RunAsync(reset with { ClientMutationId = "twice" }, keeper, default))
                .Value!
                .Password
        );
        Assert.True((await store.SignInAsync("new.one", password!)).Ok);
    }
}
