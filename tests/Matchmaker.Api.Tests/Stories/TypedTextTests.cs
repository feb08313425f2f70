using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Types;
using Matchmaker.Api.Tests.Schema;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>
/// Walks every text of every mutation and query in the schema, those that are yet to come included, and types into each
/// what must not be stored. A field added later is taken for one line unless it is named here as prose.
/// </summary>
public sealed class TypedTextTests(UnrationedHost host) : IClassFixture<UnrationedHost>
{
    /// <summary>Texts that may have several lines, and the code whose blanks are taken out.</summary>
    private static readonly string[] Prose =
    [
        "description",
        "message",
        "note",
        "reason",
        "evidence",
        "uscc",
        "markMatch.text",
    ];

    /// <summary>Wrong passwords and names of no account are answered alike, and are not stored.</summary>
    private static readonly string[] Secret = ["signIn", "changePassword"];

    private static readonly string[] Hostile =
    [
        "青岛\0机械",
        "青岛\u202e机械",
        "青岛\ufffd机械",
        "青岛\n机械",
        "\u200b",
        string.Concat(Enumerable.Repeat("𠮷", 5001)),
        Half,
    ];

    /// <summary>Stands for half of a pair, which no JSON writer lets through.</summary>
    private const string Half = "半个\ue000字符";

    private static readonly ISchema Known = PrintedSchema.Build();

    private Dictionary<string, string> _ids = [];

    [Fact]
    public async Task No_mutation_stores_a_text_that_cannot_be_read_and_each_says_which_field_is_wrong()
    {
        await PrepareAsync();
        var before = await host.RevisionAsync();
        List<string> wrong = [];
        foreach (var mutation in Known.Mutation!.Fields.Where(f => f.Arguments?.Count > 0))
        {
            var argument = mutation.Arguments!.Single();
            foreach (var leaf in Leaves(argument.ResolvedType!, []))
            {
                foreach (var text in Hostile)
                    await TypeAsync(mutation.Name, argument, leaf, text, wrong);
            }
        }
        Assert.Empty(wrong);

        var changes = await host
            .Services.GetRequiredService<IChangeFeed>()
            .SinceAsync(before, int.MaxValue, TestContext.Current.CancellationToken);
        Assert.All(
            changes,
            change =>
                Assert.DoesNotMatch(
                    "\\\\u0000|\u202e|\\\\u202e|\u200b|\\\\u200b|\ufffd",
                    $"{change.Reason} {(change.Record is { } r ? RecordJson.Write(r) : "")}"
                )
        );
    }

    [Fact]
    public async Task No_query_breaks_on_a_text_that_cannot_be_read()
    {
        await PrepareAsync();
        var staff = await host.AsAsync("STAFF");
        List<string> wrong = [];
        foreach (var query in Known.Query.Fields.Where(f => f.Arguments?.Count > 0))
        {
            foreach (var argument in query.Arguments!)
            {
                foreach (var leaf in Leaves(argument.ResolvedType!, []))
                {
                    foreach (var text in Hostile)
                    {
                        var answer = await AskAsync(staff, "query", query, argument, leaf, text);
                        if (
                            Codes(answer).FirstOrDefault(c => c is not ("INVALID" or "NOT_FOUND" or "FORBIDDEN")) is
                            { } code
                        )
                            wrong.Add($"{query.Name}({argument.Name}).{string.Join('.', leaf)} {Shown(text)}: {code}");
                    }
                }
            }
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("""{"query":"mutation{createFirm(input:{nameZh:\"\\ud800青岛测试\"}){firm{nameZh}}}"}""")]
    [InlineData("""{"query":"mutation{createFirm(input:{nameZh:\"\\udc00\\ud800青岛测试\"}){firm{nameZh}}}"}""")]
    [InlineData(
        """
            {"query":"mutation($i:CreateFirmInput!){createFirm(input:$i){firm{nameZh}}}",
            "variables":{"i":{"nameZh":"\ud800青岛测试"}}}
            """
    )]
    [InlineData(
        """
            {"query":"mutation($n:String!){createFirm(input:{nameZh:$n}){firm{nameZh}}}",
            "variables":{"n":"青岛测试\udfff"}}
            """
    )]
    [InlineData("""{"query":"mutation($n:String=\"\\ud800\"){createFirm(input:{nameZh:$n}){firm{nameZh}}}"}""")]
    [InlineData("""{"query":"{node(id:\"firm_\\ud800\"){id}}"}""")]
    public async Task Half_of_a_pair_is_an_invalid_request_wherever_it_stands(string body)
    {
        // The first sign-in commits a new password.
        var staff = await host.AsAsync("STAFF");
        var before = await host.RevisionAsync();
        var answer = await staff.SendAsync(body);
        Assert.Equal(["INVALID"], Codes(answer).Distinct());
        Assert.NotEmpty(answer.Text("errors.0.extensions.message.zh"));
        Assert.Equal(before, await host.RevisionAsync());
    }

    [Fact]
    public async Task A_whole_pair_and_fifty_letters_beyond_the_first_plane_are_stored_as_typed()
    {
        var staff = await host.AsAsync("STAFF");
        foreach (
            var name in (string[])
                [string.Concat(Enumerable.Repeat("𠮷", 100)), "青岛👩\u200d🔧维修", "葛\U000E0100城 e\u0301 有限公司"]
        )
        {
            var saved = await staff.DoAsync(
                "createFirm",
                "CreateFirmInput",
                new { nameZh = $" {name} " },
                "firm",
                "nameZh"
            );
            Assert.Equal(name, saved.Text("nameZh"));
        }
        var escaped = await staff.SendAsync(
            """{"query":"mutation{createFirm(input:{nameZh:\"\\ud842\\udfb7青岛\"}){firm{nameZh}}}"}"""
        );
        Assert.Equal("𠮷青岛", escaped.Text("data.createFirm.firm.nameZh"));
    }

    [Fact]
    public async Task A_name_of_an_account_counts_letters_and_is_taken_in_any_spelling()
    {
        var staff = await host.AsAsync("STAFF");
        foreach (var name in (string[])["王𫟦", "測試員Ａ", string.Concat(Enumerable.Repeat("𫟦", 50))])
            await CreateAsync(name);
        foreach (var taken in (string[])["测试员a", "測試員A", "\u200b测试员ａ "])
            Assert.Equal(
                "CONFLICT",
                (
                    await staff.TryAsync(
                        "createAccount",
                        "CreateAccountInput",
                        new { name = taken, role = "STAFF" },
                        "__typename"
                    )
                ).Text("errors.0.code")
            );
        foreach (
            var refused in (string[])
                ["\u3164\u3164", "王\u200d国", "𫟦", string.Concat(Enumerable.Repeat("𫟦", 51)), "😀😀"]
        )
            Assert.Equal(
                "INVALID",
                (
                    await staff.TryAsync(
                        "createAccount",
                        "CreateAccountInput",
                        new { name = refused, role = "STAFF" },
                        "__typename"
                    )
                ).Text("errors.0.code")
            );

        async Task CreateAsync(string name)
        {
            var made = await staff.TryAsync(
                "createAccount",
                "CreateAccountInput",
                new { name, role = "STAFF" },
                "account { name } password"
            );
            Assert.Equal(name, made.Text("account.name"));
        }
    }

    private async Task PrepareAsync()
    {
        var project = await Scenario.OpenAsync(host, "文本检查的场景");
        var sme = await Scenario.AdmittedSmeAsync(host);
        var staff = await host.AsAsync("STAFF");
        var happening = await staff.DoAsync(
            "createEvent",
            "CreateEventInput",
            new
            {
                title = $"文本检查的洽谈会 {project}",
                format = "NEGOTIATION",
                mode = "ONLINE",
                from = Scenario.Day(1),
            },
            "event",
            "id"
        );
        var view = await staff.DoAsync(
            "createSavedView",
            "CreateSavedViewInput",
            new
            {
                name = $"文本检查 {project}",
                list = "FIRMS",
                query = "",
            },
            "savedView",
            "id"
        );
        var contact = await staff.DoAsync(
            "createContact",
            "CreateContactInput",
            new
            {
                firm = sme,
                name = "文本检查",
                phone = "13805320000",
                consentOn = Scenario.Day(0),
            },
            "contact",
            "id"
        );
        _ids = new()
        {
            ["contact"] = contact.Text("id"),
            ["event"] = happening.Text("id"),
            ["savedView"] = view.Text("id"),
            ["project"] = project,
            ["firm"] = sme,
            ["links"] = Scenario.Link,
            ["district"] = "district_laoshan",
            ["districts"] = "district_laoshan",
        };
    }

    private async Task TypeAsync(
        string mutation,
        QueryArgument argument,
        IReadOnlyList<string> leaf,
        string text,
        List<string> wrong
    )
    {
        var field = Known.Mutation!.Fields.Find(mutation)!;
        var heard = new List<string>();
        foreach (var role in (string[])["STAFF", "LEADER", "SME"])
        {
            var answer = await AskAsync(await host.AsAsync(role), "mutation", field, argument, leaf, text);
            heard.AddRange(Codes(answer).Select(code => code == "INVALID" ? "INVALID" : $"{role} {code}"));
            if (
                answer.TryGetProperty("data", out var data)
                && data.ValueKind is JsonValueKind.Object
                && data.At(mutation) is { ValueKind: JsonValueKind.Object } payload
            )
                heard.AddRange(payload.List("errors").Select(e => $"{e.Text("code")} {string.Join('.', PathOf(e))}"));
        }
        var told = heard.Contains("INVALID") || heard.Contains($"INVALID {string.Join('.', leaf)}");
        if (
            heard.Any(h => h.Contains("INTERNAL", StringComparison.Ordinal))
            || (!told && MustBeTold(mutation, leaf, text))
        )
            wrong.Add($"{mutation}.{string.Join('.', leaf)} {Shown(text)}: {string.Join("; ", heard.Distinct())}");
    }

    private static bool MustBeTold(string mutation, IReadOnlyList<string> leaf, string text)
    {
        var name = leaf.Last(part => !char.IsAsciiDigit(part[0]));
        if (Secret.Contains(mutation))
            return text == Half;
        return text switch
        {
            // Nothing to be seen: where a text is needed it is missed, and elsewhere it is as good as absent.
            "\u200b" => false,
            "青岛\n机械" => !Prose.Contains(name) && !Prose.Contains($"{mutation}.{name}"),
            _ => true,
        };
    }

    private async Task<JsonElement> AskAsync(
        Client client,
        string kind,
        FieldType field,
        QueryArgument typed,
        IReadOnlyList<string> leaf,
        string text
    )
    {
        var given = field.Arguments!.Where(a => a == typed || a.ResolvedType is NonNullGraphType).ToList();
        var variables = new JsonObject(
            given.Select(a =>
                KeyValuePair.Create(
                    a.Name,
                    a == typed ? Typed(a.ResolvedType!, a.Name, leaf, text) : Sound(a.ResolvedType!, a.Name)
                )
            )
        );
        var selection =
            field.ResolvedType!.GetNamedType() is ScalarGraphType or EnumerationGraphType ? ""
            : kind == "mutation" ? "{ errors { code path } }"
            : "{ __typename }";
        var document =
            $"{kind}({string.Join(", ", given.Select(a => $"${a.Name}: {a.ResolvedType}"))}) {{ "
            + $"{field.Name}({string.Join(", ", given.Select(a => $"{a.Name}: ${a.Name}"))}) {selection} }}";
        var body = new JsonObject { ["query"] = document, ["variables"] = variables }.ToJsonString();
        return await client.SendAsync(body.Replace("\\uE000", "\\ud800", StringComparison.Ordinal));
    }

    /// <summary>The way to every String and ID below a type; lists have one item.</summary>
    private static IEnumerable<IReadOnlyList<string>> Leaves(IGraphType type, IReadOnlyList<string> path) =>
        type switch
        {
            NonNullGraphType some => Leaves(some.ResolvedType!, path),
            ListGraphType list => Leaves(list.ResolvedType!, [.. path, "0"]),
            IInputObjectGraphType input => input.Fields.SelectMany(f => Leaves(f.ResolvedType!, [.. path, f.Name])),
            ScalarGraphType { Name: "String" or "ID" } => [path],
            _ => [],
        };

    private JsonNode? Typed(IGraphType type, string name, IEnumerable<string> path, string text)
    {
        switch (type)
        {
            case NonNullGraphType some:
                return Typed(some.ResolvedType!, name, path, text);
            case ListGraphType list:
                return new JsonArray(Typed(list.ResolvedType!, name, path.Skip(1), text));
            case IInputObjectGraphType input:
                var sound = (JsonObject)Sound(type, name)!;
                var field = input.Fields.Find(path.First())!;
                sound[field.Name] = Typed(field.ResolvedType!, field.Name, path.Skip(1), text);
                return sound;
            default:
                return text;
        }
    }

    /// <summary>A value that nothing is wrong with; of an input, what it needs.</summary>
    private JsonNode? Sound(IGraphType type, string name) =>
        type switch
        {
            NonNullGraphType some => Sound(some.ResolvedType!, name),
            ListGraphType list => new JsonArray(Sound(list.ResolvedType!, name)),
            IInputObjectGraphType input => new JsonObject(
                input
                    .Fields.Where(f => f.ResolvedType is NonNullGraphType && f.DefaultValue is null)
                    .Select(f => KeyValuePair.Create(f.Name, Sound(f.ResolvedType!, f.Name)))
            ),
            EnumerationGraphType choice => choice.Values.First().Name,
            ScalarGraphType { Name: "Date" } => Scenario.Day(0),
            ScalarGraphType { Name: "DateTime" } => $"{Scenario.Day(0)}T10:00:00+08:00",
            ScalarGraphType { Name: "Boolean" } => true,
            ScalarGraphType { Name: "Int" or "Long" or "Float" } => 1,
            ScalarGraphType { Name: "ID" } => _ids.GetValueOrDefault(name, $"{name}_unknown"),
            _ => "文字",
        };

    private static IEnumerable<string> Codes(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(e => e.Text("extensions.code"))
            : [];

    private static string Shown(string text) =>
        text.Length > 20 ? $"{text.Length} units" : JsonSerializer.Serialize(text);

    private static IEnumerable<string?> PathOf(JsonElement error) =>
        error.At("path") is { ValueKind: JsonValueKind.Array } path
            ? path.EnumerateArray().Select(x => x.GetString())
            : [];
}
