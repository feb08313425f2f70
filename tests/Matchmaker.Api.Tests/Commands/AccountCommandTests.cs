using Matchmaker.Api.Tests.Stories;

namespace Matchmaker.Api.Tests.Commands;

/// <summary>Keeping accounts from the terminal, while the product runs over the same store.</summary>
public sealed class AccountCommandTests(SeededStore seeded) : IClassFixture<SeededStore>
{
    private const string Me = "{ viewer { role mustChangePassword } }";

    [Fact]
    public async Task An_administrator_is_made_a_lost_password_reset_and_an_account_disabled_while_the_product_runs()
    {
        using var folder = new TempFolder();
        seeded.CopyTo(folder.Path);
        await using var served = await ProgramRun.ServeAsync(folder.Path);
        using var http = new HttpClient { BaseAddress = served.Address };
        var staff = await FirstAccounts.SignInAsync(http, folder.Path, "STAFF");

        var made = await RunAsync(folder, "make", "chief", "--role", "ADMIN");
        Assert.Equal(
            (0, "ADMIN"),
            (made.Code, (await SignedInAsync(http, "chief", Password(made))).Text("signIn.viewer.role"))
        );
        Assert.DoesNotContain(Password(made), made.Error, StringComparison.Ordinal);

        var file = folder.In("reset");
        var reset = await RunAsync(folder, "reset", "staff", "--password-file", file);
        Assert.Equal(0, reset.Code);
        var password = (await File.ReadAllTextAsync(file)).Trim();
        Assert.DoesNotContain(password, reset.Out + reset.Error, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal("STAFF", (await SignedInAsync(http, "staff", password)).Text("signIn.viewer.role"));
        await EndsAsync(staff);

        // The last administrator stays, whoever asks; another one takes its place first.
        Assert.Equal(2, (await RunAsync(folder, "disable", "chief")).Code);
        Assert.Equal(0, (await RunAsync(folder, "make", "deputy", "--role", "ADMIN")).Code);
        Assert.Equal(0, (await RunAsync(folder, "disable", "chief")).Code);
        Assert.Contains("disabled", (await RunAsync(folder, "list")).Out, StringComparison.Ordinal);
        Assert.Equal("FORBIDDEN", (await SignedInAsync(http, "chief", Password(made))).Text("signIn.errors.0.code"));
        Assert.Equal(0, (await RunAsync(folder, "enable", "chief")).Code);
        Assert.Equal("ADMIN", (await SignedInAsync(http, "chief", Password(made))).Text("signIn.viewer.role"));
    }

    [Fact]
    public async Task What_a_client_was_locked_out_for_is_forgiven_by_unlocking()
    {
        using var folder = new TempFolder();
        seeded.CopyTo(folder.Path);
        await using var served = await ProgramRun.ServeAsync(folder.Path);
        using var http = new HttpClient { BaseAddress = served.Address };
        var told = await FirstAccounts.ToldAsync(folder.Path, "STAFF");
        for (var i = 0; i < 5; i++)
            await SignedInAsync(http, told.Name, "wrong");
        Assert.Equal(
            "LIMIT_EXCEEDED",
            (await SignedInAsync(http, told.Name, told.Password)).Text("signIn.errors.0.code")
        );
        Assert.Equal(0, (await RunAsync(folder, "unlock", told.Name)).Code);
        Assert.Equal("STAFF", (await SignedInAsync(http, told.Name, told.Password)).Text("signIn.viewer.role"));
    }

    [Fact]
    public async Task The_tokens_of_an_account_are_listed_and_one_is_revoked_while_the_product_runs()
    {
        using var folder = new TempFolder();
        seeded.CopyTo(folder.Path);
        await using var served = await ProgramRun.ServeAsync(folder.Path);
        using var http = new HttpClient { BaseAddress = served.Address };
        var staff = await FirstAccounts.SignInAsync(http, folder.Path, "STAFF");
        var made = await staff.TryAsync(
            "createToken",
            "CreateTokenInput",
            new
            {
                name = "ERP",
                scopes = (string[])["WRITE"],
                expiresOn = Scenario.Day(30),
            },
            "secret token { id }"
        );
        var program = new Client(http, made.Text("secret"));
        Assert.Equal("STAFF", (await program.AskAsync(Me)).Text("viewer.role"));

        var listed = await RunAsync(folder, "tokens", "staff");
        Assert.StartsWith($"{made.Text("token.id")} ERP", listed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Text("secret"), listed.Out, StringComparison.Ordinal);
        var revoked = await RunAsync(folder, "revoke-token", made.Text("token.id"));
        Assert.Equal(0, revoked.Code);
        Assert.Contains("revoked", revoked.Out, StringComparison.Ordinal);
        await EndsAsync(program);
        Assert.NotEqual(0, (await RunAsync(folder, "revoke-token", "token_none")).Code);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_a_sentence_and_leaves_no_file()
    {
        using var folder = new TempFolder();
        await SaysAsync(folder, "matchmaker.db", "list");
        seeded.CopyTo(folder.Path);

        await SaysAsync(folder, "no account", "reset", "nobody");
        await SaysAsync(folder, "2 to 50", "make", "x", "--role", "ADMIN");
        await SaysAsync(folder, "names the firm", "make", "maker", "--role", "SME");
        await SaysAsync(folder, "district_none", "make", "maker", "--role", "STAFF", "--district", "district_none");
    }

    private static async Task SaysAsync(TempFolder folder, string said, params string[] arguments)
    {
        var file = folder.In("password");
        var run = await RunAsync(folder, arguments is ["list"] ? arguments : [.. arguments, "--password-file", file]);
        Assert.NotEqual(0, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    private static Task<ProgramRun> RunAsync(TempFolder folder, params string[] arguments) =>
        ProgramRun.OfAsync(["account", .. arguments, "--data", folder.Path]);

    private static string Password(ProgramRun run) => run.Out.Trim().Split('\n')[^1].Trim();

    private static async Task<System.Text.Json.JsonElement> SignedInAsync(
        HttpClient http,
        string name,
        string password
    ) =>
        await new Client(http, null).AskAsync(
            "mutation($input: SignInInput!) { signIn(input: $input) { token viewer { role } errors { code } } }",
            new { input = new { name, password } }
        );

    /// <summary>Returns when another process's commit has ended the session here.</summary>
    private static async Task EndsAsync(Client client)
    {
        for (var i = 0; i < 100; i++)
        {
            if ((await client.AnswerAsync(Me)).TryGetProperty("errors", out _))
                return;
            await Task.Delay(100);
        }
        Assert.Fail("The session goes on.");
    }
}
