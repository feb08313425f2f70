using System.Text.Json;
using Matchmaker.Api.Tests.Stories;

namespace Matchmaker.Api.Tests.Commands;

public sealed class ServeCommandTests
{
    private static readonly string[] Names = ["staff", "leader", "sme"];

    [Fact]
    public async Task The_first_start_makes_three_accounts_that_its_owner_alone_can_read_of_and_a_later_one_none()
    {
        using var folder = new TempFolder();
        var file = folder.In("first-accounts.json");
        ProgramRun first;
        await using (var served = await ProgramRun.ServeAsync(folder.Path))
            first = await served.StopAsync();
        var written = await File.ReadAllTextAsync(file);
        using var accounts = JsonDocument.Parse(written);
        Assert.Equal(
            ["STAFF", "LEADER", "SME"],
            accounts.RootElement.EnumerateArray().Select(a => a.GetProperty("role").GetString())
        );
        Assert.Equal(
            3,
            accounts
                .RootElement.EnumerateArray()
                .Select(a => a.GetProperty("password").GetString())
                .Distinct()
                .Count(p => p!.Length >= 16)
        );
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        // What a service prints is kept by a journal: the passwords are in the file alone, and the line says where it
        // is.
        Assert.Contains(file, first.Out, StringComparison.Ordinal);
        foreach (var account in accounts.RootElement.EnumerateArray())
            Assert.DoesNotContain(
                account.GetProperty("password").GetString()!,
                first.Out + first.Error,
                StringComparison.Ordinal
            );
        Assert.Equal(0, first.Code);

        File.Delete(file);
        await using (var served = await ProgramRun.ServeAsync(folder.Path))
        {
            var second = await served.StopAsync();
            Assert.DoesNotContain("first-accounts", second.Out, StringComparison.Ordinal);
        }
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_kill_while_many_write_loses_no_answered_write_and_damages_nothing()
    {
        using var folder = new TempFolder();
        var answered = 0;
        await using (var served = await ProgramRun.ServeAsync(folder.Path))
        {
            // Each mark is a commit of its own.
            using var http = new HttpClient { BaseAddress = served.Address };
            var leader = await FirstAccounts.SignInAsync(http, folder.Path, "LEADER");
            using var stop = new CancellationTokenSource();
            var writers = Names
                .Select(name =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; !stop.IsCancellationRequested && await MarkAsync(leader, $"{name} {i}"); i++)
                            Interlocked.Increment(ref answered);
                    })
                )
                .ToList();
            for (var i = 0; i < 400 && Volatile.Read(ref answered) < 12; i++)
                await Task.Delay(50);
            await served.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }

        Assert.True(answered >= 12);
        var check = await ProgramRun.OfAsync("check", "--data", folder.Path);
        Assert.Equal((0, ""), (check.Code, check.Error));
        await ProgramRun.OfAsync("export", folder.In("after"), "--data", folder.Path);
        Assert.InRange(
            File.ReadLines(folder.In("after")).Count(l => l.Contains("\"kind\":\"MARK\"", StringComparison.Ordinal)),
            answered,
            answered + Names.Length
        );
    }

    [Theory]
    [InlineData("--Matchmaker:Store=oracle", "Matchmaker__Store")]
    [InlineData("--Matchmaker:TimeZone=Nowhere/City", "Matchmaker__TimeZone")]
    [InlineData("--Matchmaker:Engagements:Reply=0", "Matchmaker__Engagements__Reply")]
    [InlineData("--Matchmaker:Accounts:LockAfter=many", "Matchmaker__Accounts__LockAfter")]
    [InlineData("--Matchmaker:Accounts:SigningKey=dGlueQ==", "Matchmaker__Accounts__SigningKey")]
    [InlineData("--Matchmaker:GraphQL:MaxDepth=0", "Matchmaker__GraphQL__MaxDepth")]
    [InlineData("--Matchmaker:GraphQL:Introspection=yes", "Matchmaker__GraphQL__Introspection")]
    [InlineData("--Matchmaker:GraphQL:PublicMaxAgeSeconds=-1", "Matchmaker__GraphQL__PublicMaxAgeSeconds")]
    [InlineData("--Matchmaker:GraphQL:AllowedOrigins=*", "Matchmaker__GraphQL__AllowedOrigins")]
    [InlineData("--Matchmaker:GraphQL:AllowedOrigins=https://a.example,b", "Matchmaker__GraphQL__AllowedOrigins")]
    [InlineData("--Matchmaker:GraphQL:AllowedOrigins:0=https://a.example", "Matchmaker__GraphQL__AllowedOrigins")]
    [InlineData("--Matchmaker:PathBase=qingdao", "Matchmaker__PathBase")]
    [InlineData("--Matchmaker:PathBase=/qingdao/", "Matchmaker__PathBase")]
    [InlineData("--Matchmaker:PathBase=//elsewhere.example", "Matchmaker__PathBase")]
    [InlineData("--Matchmaker:PathBase=/../x", "Matchmaker__PathBase")]
    [InlineData("--Matchmaker:PathBase=/青岛", "Matchmaker__PathBase")]
    [InlineData("--Matchmaker:Sore=embedded", "Store")]
    [InlineData("--urls=nonsense", "Matchmaker__Urls")]
    [InlineData("--urls=http://127.0.0.1:5080/matchmaker", "Matchmaker__Urls")]
    [InlineData("--urls=http://elsewhere.example:5080", "Matchmaker__Urls")]
    [InlineData("--urls=http://127.0.0.1:99999", "Matchmaker__Urls")]
    [InlineData("--urls=https://127.0.0.1:5443", "Kestrel__Certificates__Default__Path")]
    [InlineData("--dta=x", "--help")]
    public async Task A_wrong_option_stops_the_start_with_a_sentence_that_names_it(string option, string named)
    {
        using var folder = new TempFolder();
        var run = await ProgramRun.OfAsync("serve", "--data", folder.Path, option);
        Assert.Equal(2, run.Code);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_bad_manifest_of_trusted_documents_stops_the_start_and_is_named_with_its_entry()
    {
        using var folder = new TempFolder();
        using var documents = new TempFolder();
        await File.WriteAllTextAsync(documents.In("persisted-documents.json"), "{\"abc\": \"{ chains\"}");
        var run = await ProgramRun.OfAsync(
            "serve",
            "--data",
            folder.Path,
            "--urls",
            "http://127.0.0.1:0",
            $"--Matchmaker:GraphQL:TrustedDocuments={documents.Path}"
        );
        Assert.Equal(2, run.Code);
        Assert.Contains("persisted-documents.json, entry abc: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("seed")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("backup")]
    [InlineData("check")]
    [InlineData("account")]
    public async Task Every_command_explains_itself(string command)
    {
        var run = await ProgramRun.OfAsync(command, "--help");
        Assert.Equal(0, run.Code);
        Assert.Contains("--data", run.Out, StringComparison.Ordinal);
    }

    private static async Task<bool> MarkAsync(Client leader, string text)
    {
        try
        {
            await leader.DoAsync(
                "markMatch",
                "MarkMatchInput",
                new
                {
                    text,
                    seeking = "FIRMS",
                    candidate = "firm_sample-sme",
                    fits = true,
                },
                "mark",
                "id"
            );
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }
}
