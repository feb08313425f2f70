using System.CommandLine;
using System.Globalization;
using System.Text;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Text;
using Matchmaker.Graph;

namespace Matchmaker.Api.Commands;

/// <summary>
/// Keeps accounts from the machine's own terminal: the way to the first administrator and auditor, and back when the
/// staff's password is lost. A product that runs over the same store knows of it within two seconds.
/// </summary>
public static class AccountCommand
{
    // Columns of the name in the table of accounts; a longer name pushes the rest of its line to the right. Doubled,
    // the table is wider than a terminal.
    private const int NameWidth = 20;

    public static Command Create(CommonOptions common) =>
        new("account", "管理账号（运行中也可）/ keeps accounts, also while the product runs")
        {
            List(common),
            Make(common),
            Reset(common),
            Step(
                common,
                "unlock",
                "解除因密码输错而造成的锁定 / forgives wrong passwords",
                (tool, account, ct) => tool.The<ManagedAccounts>().UnlockAsync(account, Caller.System, ct)
            ),
            Step(
                common,
                "disable",
                "停用账号，并结束其全部会话和访问令牌 / takes an account out of use, ends its sessions and revokes its API tokens",
                (tool, account, ct) => tool.The<DisableAccount>().DisableAsync(Use(account), Caller.System, ct)
            ),
            Step(
                common,
                "enable",
                "恢复使用已停用的账号 / takes a disabled account back into use",
                (tool, account, ct) => tool.The<DisableAccount>().EnableAsync(Use(account), Caller.System, ct)
            ),
            Tokens(common),
            RevokeToken(common),
        };

    private static Command List(CommonOptions common)
    {
        var command = new Command("list", "列出全部账号 / lists all accounts");
        command.SetAction(
            (parsed, ct) =>
                CommandLine.GuardAsync(async () =>
                {
                    await using var tool = await CommandHost.OpenAsync(common.Settings(parsed), ct);
                    var now = tool.The<TimeProvider>().GetUtcNow();
                    PageRequest? page = new(PageRequest.Most);
                    while (page is not null)
                    {
                        var read = await tool.The<IAccounts>().PageAsync(AccountQuery.All, page, ct);
                        foreach (var account in read.Items)
                            await System.Console.Out.WriteLineAsync(Line(account, now));
                        page = read.HasNext ? page with { After = read.Edges[^1].Cursor } : null;
                    }
                    return 0;
                })
        );
        return command;
    }

    private static Command Make(CommonOptions common)
    {
        var (name, file) = (Name(), PasswordFile());
        var role = new Option<AccountRole>("--role")
        {
            Description = "ADMIN、AUDITOR、STAFF、LEADER 或 SME / what the account may do",
            HelpName = "ROLE",
            Required = true,
        };
        var firm = new Option<string?>("--firm")
        {
            Description = "LEADER 和 SME：所属企业的编号 / for LEADER and SME: the id of its firm",
            HelpName = "ID",
        };
        var district = new Option<string?>("--district")
        {
            Description = "STAFF：所负责区市的编号，不写为全市 / for STAFF of a district: its id",
            HelpName = "ID",
        };
        var command = new Command("make", "开通账号，并显示其初始密码 / makes an account and tells its first password")
        {
            name,
            role,
            firm,
            district,
            file,
        };
        command.SetAction(
            (parsed, ct) =>
                CommandLine.GuardAsync(async () =>
                {
                    await using var tool = await CommandHost.OpenAsync(common.Settings(parsed), ct);
                    tool.The<CatalogueCache>().Start(new Catalogue(await tool.The<IChains>().CatalogueAsync(ct)));
                    var input = new CreateAccountInput(
                        parsed.GetRequiredValue(name),
                        parsed.GetValue(role),
                        parsed.GetValue(firm),
                        parsed.GetValue(district)
                    );
                    return await TellAsync(
                        parsed.GetValue(file),
                        () => tool.The<CreateAccount>().RunAsync(input, Caller.System, ct)
                    );
                })
        );
        return command;
    }

    private static Command Reset(CommonOptions common)
    {
        var (name, file) = (Name(), PasswordFile());
        var command = new Command(
            "reset",
            "重设密码，结束其全部会话和访问令牌，并显示新密码 / gives an account a new password, ends its sessions, revokes its "
                + "API tokens, and tells the password"
        )
        {
            name,
            file,
        };
        command.SetAction(
            (parsed, ct) =>
                CommandLine.GuardAsync(async () =>
                {
                    await using var tool = await CommandHost.OpenAsync(common.Settings(parsed), ct);
                    var account = await FindAsync(tool, parsed.GetRequiredValue(name), ct);
                    return await TellAsync(
                        parsed.GetValue(file),
                        () =>
                            tool.The<ResetPassword>()
                                .RunAsync(new ResetPasswordInput(account.Id, account.Version), Caller.System, ct)
                    );
                })
        );
        return command;
    }

    private static Command Step(
        CommonOptions common,
        string word,
        string description,
        Func<CommandHost, Account, CancellationToken, Task<Result<Account>>> step
    )
    {
        var name = Name();
        var command = new Command(word, description) { name };
        command.SetAction(
            (parsed, ct) =>
                CommandLine.GuardAsync(async () =>
                {
                    await using var tool = await CommandHost.OpenAsync(common.Settings(parsed), ct);
                    var done = Done(await step(tool, await FindAsync(tool, parsed.GetRequiredValue(name), ct), ct));
                    await System.Console.Out.WriteLineAsync(Line(done, tool.The<TimeProvider>().GetUtcNow()));
                    return 0;
                })
        );
        return command;
    }

    private static AccountUseInput Use(Account account) => new(account.Id, account.Version, null);

    private static Command Tokens(CommonOptions common)
    {
        var name = Name();
        var command = new Command("tokens", "列出账号的访问令牌 / lists the API tokens of an account") { name };
        command.SetAction(
            (parsed, ct) =>
                CommandLine.GuardAsync(async () =>
                {
                    await using var tool = await CommandHost.OpenAsync(common.Settings(parsed), ct);
                    var account = await FindAsync(tool, parsed.GetRequiredValue(name), ct);
                    var today = tool.The<TimeProvider>().Today();
                    PageRequest? page = new(PageRequest.Most);
                    while (page is not null)
                    {
                        var read = (await tool.The<IApiTokens>().PagesOfAsync([account.Id], page, ct))[account.Id];
                        foreach (var token in read.Items)
                            await System.Console.Out.WriteLineAsync(Line(token, today));
                        page = read.HasNext ? page with { After = read.Edges[^1].Cursor } : null;
                    }
                    return 0;
                })
        );
        return command;
    }

    private static Command RevokeToken(CommonOptions common)
    {
        var id = new Argument<string>("TOKEN") { Description = "访问令牌的编号 / the token's id" };
        var command = new Command("revoke-token", "撤销一个访问令牌 / takes an API token out of use for good") { id };
        command.SetAction(
            (parsed, ct) =>
                CommandLine.GuardAsync(async () =>
                {
                    await using var tool = await CommandHost.OpenAsync(common.Settings(parsed), ct);
                    var input = new RevokeTokenInput(parsed.GetRequiredValue(id));
                    var revoked = Done(await tool.The<RevokeApiToken>().RunAsync(input, Caller.System, ct));
                    await System.Console.Out.WriteLineAsync(Line(revoked, tool.The<TimeProvider>().Today()));
                    return 0;
                })
        );
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "账号名 / the sign-in name" };

    private static Option<string?> PasswordFile() =>
        new("--password-file")
        {
            Description =
                "把密码写入这个新文件（仅所有者可读），不显示 / writes the password to this new file, which its owner alone can read, "
                + "instead of telling it",
            HelpName = "FILE",
        };

    private static async Task<Account> FindAsync(CommandHost tool, string name, CancellationToken ct) =>
        await tool.The<IAccounts>().ByNameAsync(PlainText.Tidy(name), ct)
        ?? throw new StartupException(
            new LocalizedText(
                $"没有名为“{name}”的账号，可用 account list 查看。",
                $"There is no account “{name}”; see account list."
            )
        );

    private static async Task<int> TellAsync(string? file, Func<Task<Result<AccountWithPassword>>> make)
    {
        if (file is null)
        {
            var told = Done(await make());
            await System.Console.Out.WriteLineAsync(
                $"账号“{told.Account.Name}”的初始密码（只显示这一次）。 The first password of “{told.Account.Name}” "
                    + $"(shown this once).{Environment.NewLine}{told.Password}"
            );
            return 0;
        }
        // The file is there before the account has the password: a folder that cannot be written to costs nobody
        // theirs.
        var made = await AtomicFile.WriteAsync(
            file,
            async stream =>
            {
                var told = Done(await make());
                await stream.WriteAsync(Encoding.UTF8.GetBytes(told.Password + Environment.NewLine));
                return told;
            }
        );
        await System.Console.Out.WriteLineAsync(
            $"账号“{made.Account.Name}”的初始密码已写入 {file}。 The first password of “{made.Account.Name}” was "
                + $"written to {file}."
        );
        return 0;
    }

    private static T Done<T>(Result<T> result)
        where T : class =>
        result.Ok ? result.Value : throw new StartupException([.. result.Errors.Select(e => e.Message)]);

    private static string Line(Account account, DateTimeOffset now)
    {
        var state =
            account.Disabled ? "已停用 disabled"
            : account.PasswordHash.Length == 0 ? "无密码 no password"
            : !account.MustChangePassword ? ""
            : account.FirstPasswordUntil <= now ? "初始密码已过期 first password expired"
            : "初始密码 first password";
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{account.Name.PadRight(NameWidth)} {account.Role.ToString().ToUpperInvariant().PadRight(8)} "
                    + $"{(account.Firm ?? account.District ?? "-").PadRight(24)} {state}"
            )
            .TrimEnd();
    }

    private static string Line(ApiToken token, DateOnly today)
    {
        var state =
            token.RevokedAt is not null ? "已撤销 revoked"
            : token.IsLive(today) ? ""
            : "已过期 expired";
        var scopes = string.Join('+', token.Scopes.Select(ConstantCase.Of));
        var used = token.LastUsedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
        var expires = token.ExpiresOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] columns = [token.Id, token.Name.PadRight(NameWidth), scopes.PadRight(10), expires, used.PadRight(10)];
        return $"{string.Join(' ', columns)} {state}".TrimEnd();
    }
}
