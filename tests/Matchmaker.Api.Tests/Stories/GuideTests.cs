using System.Diagnostics;
using System.Text.Json;
using Matchmaker.Api.Tests.Http;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>Every example of docs/api.md does what the page says.</summary>
public sealed class GuideTests(EmbeddedHost host) : IClassFixture<EmbeddedHost>
{
    public static TheoryData<string> SectionsWithCommands =>
        [.. Guide.Examples().Where(e => e.Language == "sh").Select(e => e.Section).Distinct()];

    [Fact]
    public async Task The_operations_of_the_guide_are_carried_out_in_the_order_of_the_page()
    {
        var reader = await GuideReader.BeginAsync(host);
        foreach (var operation in Guide.Examples().Where(e => e.Language == "graphql").SelectMany(Guide.Operations))
            await reader.FollowAsync(operation);
    }

    [Theory]
    [MemberData(nameof(SectionsWithCommands))]
    public async Task The_programs_of_the_guide_run(string section)
    {
        var examples = Guide.Examples().Where(e => e.Section == section).ToList();
        if (examples.Exists(e => e.Language is "js" or "ts"))
            NodeScript.SkipWherePackagesAreMissing();
        SkipWithout("bash");
        if (examples.Exists(e => e.Language == "python"))
            SkipWithout("python3");

        var engagement = await EngagementAsync();
        using var end = new CancellationTokenSource();
        var changing = section == "Subscriptions" ? ChangeAsync(engagement, end.Token) : Task.CompletedTask;
        var folder = Directory.CreateTempSubdirectory("matchmaker-guide-");
        try
        {
            Directory.CreateSymbolicLink(
                Path.Combine(folder.FullName, "node_modules"),
                Path.Combine(NodeScript.Folder, "node_modules")
            );
            File.Copy(
                Repository.Folder("src", "Matchmaker.Api", "schema.graphql"),
                Path.Combine(folder.FullName, "schema.graphql")
            );
            foreach (var example in examples.Where(e => e.File is not null))
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, example.File!), example.Text);
            foreach (var (example, next) in examples.Zip([.. examples.Skip(1), null]))
            {
                if (example.Language != "sh")
                    continue;
                var output = await RunAsync(folder.FullName, example.Text);
                Assert.NotEmpty(output);
                Assert.DoesNotContain("\"errors\"", output, StringComparison.Ordinal);
                if (next is { Language: "json", File: null })
                    AssertHas(JsonDocument.Parse(next.Text).RootElement, JsonDocument.Parse(output).RootElement, "");
            }
        }
        finally
        {
            await end.CancelAsync();
            await changing;
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void No_example_of_the_guide_is_left_untried()
    {
        var examples = Guide.Examples();
        foreach (var (example, before) in examples.Zip([null, .. examples]))
            Assert.True(
                example.Language is "graphql" or "sh"
                    || (example.File is { } file && examples.Exists(e => e.Language == "sh" && Uses(e, example, file)))
                    || (example.Language == "json" && before is { Language: "sh" }),
                $"{example.Section}: {example.Language} {example.File} {example.Text}"
            );
    }

    // The tools read their configuration without being told its name.
    private static bool Uses(Example command, Example example, string file) =>
        command.Section == example.Section
        && (
            command.Text.Contains(file, StringComparison.Ordinal)
            || (file == "codegen.ts" && command.Text.Contains("graphql-codegen", StringComparison.Ordinal))
            || (file == "relay.config.json" && command.Text.Contains("relay-compiler", StringComparison.Ordinal))
        );

    private async Task<string> RunAsync(string folder, string commands)
    {
        // npx is to find what is installed, and never to ask for more.
        using var bash = Process.Start(
            new ProcessStartInfo("bash", ["-e", "-c", commands])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["MATCHMAKER_URL"] = host.Address.ToString().TrimEnd('/'),
                    ["MATCHMAKER_TOKEN"] = (await host.AsAsync("LEADER")).Token,
                    ["npm_config_offline"] = "true",
                },
            }
        )!;
        var (output, errors) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        await bash.EndAsync(output, errors);
        Assert.True(bash.ExitCode == 0, $"{commands}{await output}{await errors}");
        return await output;
    }

    /// <summary>An engagement of the leader, which its programs hear of.</summary>
    private async Task<string> EngagementAsync()
    {
        var project = await Scenario.OpenAsync(host, "供接口指南中的程序读取的场景");
        var candidate = await Scenario.AdmittedSmeAsync(host);
        var leader = await host.AsAsync("LEADER");
        return (
            await leader.DoAsync("inviteFirm", "InviteFirmInput", new { project, candidate }, "engagement", "id")
        ).Text("id");
    }

    /// <summary>Something happens again and again, for programs that wait for it.</summary>
    private async Task ChangeAsync(string engagement, CancellationToken end)
    {
        var staff = await host.AsAsync("STAFF");
        for (var day = 1; !end.IsCancellationRequested; day++)
        {
            var input = new
            {
                engagement,
                text = "回访",
                dueOn = Scenario.Day(1 + day % 300),
            };
            await staff.DoAsync("recordFollowUp", "RecordFollowUpInput", input, "followUp", "id");
            await Task.Delay(100, CancellationToken.None);
        }
    }

    /// <summary>Every part of what the page shows is in what was answered, whatever its value.</summary>
    private static void AssertHas(JsonElement shown, JsonElement answered, string path)
    {
        if (shown.ValueKind != JsonValueKind.Object)
            return;
        foreach (var part in shown.EnumerateObject())
        {
            Assert.True(answered.TryGetProperty(part.Name, out var value), $"{path}/{part.Name}");
            AssertHas(part.Value, value, $"{path}/{part.Name}");
        }
    }

    // On a user's machine a missing program is a visible skip.
    private static void SkipWithout(string program)
    {
        var there = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
        if (there)
            return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"CI has no {program}.");
        Assert.Skip($"There is no {program}.");
    }
}
