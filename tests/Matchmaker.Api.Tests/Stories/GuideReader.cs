using System.Text.Json;
using GraphQLParser.AST;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>
/// Somebody who tries the operations of docs/api.md one after the other, and fills each variable with what the
/// answers before have told under that name.
/// </summary>
internal sealed class GuideReader
{
    /// <summary>What an answer names in this way is what a variable of the same name stands for.</summary>
    private static readonly string[] Remembered = ["firm", "project", "engagement", "mark", "ruling"];

    private readonly RunningHost _host;
    private readonly Dictionary<string, object?> _known;
    private Client? _signedIn;

    private GuideReader(RunningHost host, Dictionary<string, object?> known) => (_host, _known) = (host, known);

    public static async Task<GuideReader> BeginAsync(RunningHost host)
    {
        var (staff, firm) = (await host.AsAsync("STAFF"), await Scenario.AdmittedSmeAsync(host));
        var made = await staff.TryAsync(
            "createAccount",
            "CreateAccountInput",
            new
            {
                name = "guide",
                role = "SME",
                firm,
            },
            "password"
        );
        return new GuideReader(
            host,
            new()
            {
                ["name"] = "guide",
                ["password"] = made.Text("password"),
                ["newPassword"] = "a-password-of-my-own",
                ["lastDay"] = Scenario.Day(200),
                ["day"] = Scenario.Day(3),
                ["since"] = "2026-11-24T10:30:00+08:00",
                ["after"] = 0,
                ["candidate"] = firm,
                ["other"] = await Scenario.OpenAsync(host, "供接口指南表达意向的场景"),
            }
        );
    }

    public async Task FollowAsync(ExampleOperation operation)
    {
        var client = operation.By switch
        {
            "anyone" => _host.Public,
            "with that token" => _signedIn!,
            "leader" or "sme" or "staff" => await _host.AsAsync(operation.By.ToUpperInvariant()),
            _ => throw new InvalidOperationException($"Nobody asks {operation.Name}: say who in a comment above it."),
        };
        var variables = operation.Variables.ToDictionary(name => name, name => _known[name]);
        var answer = await (
            operation.Kind is OperationType.Subscription
                ? HearAsync(client, operation, variables)
                : client.AnswerAsync(operation.Text, variables)
        );

        Assert.False(answer.TryGetProperty("errors", out var errors), $"{operation.Name}: {errors}");
        var fields = answer.GetProperty("data").EnumerateObject();
        Assert.True(fields.Any(f => f.Value.ValueKind is not JsonValueKind.Null), $"{operation.Name}: {answer}");
        foreach (var field in fields)
        {
            if (operation.Kind is OperationType.Mutation)
                Assert.True(field.Value.GetProperty("errors").GetArrayLength() == 0, $"{operation.Name}: {answer}");
            Remember(field.Value);
            if (field.Name is "engagements" && field.Value.At("edges").GetArrayLength() > 0)
                RememberRecord("engagement", field.Value.At("edges.0.node"));
        }
        await _host.InMemoryAsync();
    }

    private async Task<JsonElement> HearAsync(
        Client client,
        ExampleOperation operation,
        Dictionary<string, object?> variables
    )
    {
        await using var events = await client.ListenAsync(operation.Text, variables: variables);
        await ChangeAsync();
        return await events.NextAsync();
    }

    /// <summary>An engagement changes, and a candidate appears.</summary>
    private async Task ChangeAsync()
    {
        var staff = await _host.AsAsync("STAFF");
        var input = new
        {
            engagement = _known["engagement"],
            text = "回访",
            dueOn = Scenario.Day(5),
        };
        await staff.DoAsync("recordFollowUp", "RecordFollowUpInput", input, "followUp", "id");
        string[] links = [Scenario.Link];
        string[] capabilities = ["家电控制板", "冰箱变频控制板"];
        await staff.DoAsync(
            "createFirm",
            "CreateFirmInput",
            new
            {
                nameZh = $"示例控制板厂 {Guid.NewGuid():N}",
                links,
                capabilities,
            },
            "firm",
            "id"
        );
    }

    private void Remember(JsonElement answered)
    {
        if (answered.ValueKind is not JsonValueKind.Object)
            return;
        foreach (var part in answered.EnumerateObject())
        {
            if (part.Name is "token" && part.Value.ValueKind is JsonValueKind.String)
                _signedIn = new Client(_host.Http, part.Value.GetString());
            else if (part.Name is "token" && part.Value.ValueKind is JsonValueKind.Object)
                _known["token"] = part.Value.Text("id");
            else if (Remembered.Contains(part.Name) && part.Value.ValueKind is JsonValueKind.Object)
                RememberRecord(part.Name, part.Value);
        }
    }

    private void RememberRecord(string name, JsonElement record)
    {
        if (record.TryGetProperty("id", out var id))
            _known[name] = id.GetString();
        if (record.TryGetProperty("version", out var version))
            _known["version"] = version.GetInt32();
    }
}
