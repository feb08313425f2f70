using System.Net;
using System.Text.Json;
using GraphQL.Types;
using Matchmaker.Api.Schema;
using Matchmaker.Api.Schema.Accounts;
using Matchmaker.Api.Tests.Schema;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>A firm's ERP with a token of its own, and who may look after tokens and accounts.</summary>
public abstract class ApiTokenStory(RunningHost host)
{
    private const string Token = "id name scopes createdAt expiresOn lastUsedOn revokedAt live";
    private const string Me = "{ viewer { account { name } currentToken { name } } }";

    [Fact]
    public async Task A_program_reads_and_writes_for_a_firm_by_a_token_until_it_is_revoked()
    {
        var leader = await host.AsAsync("LEADER");
        var (id, erp) = await TokenAsync(leader, "ERP", "WRITE");
        Assert.Equal("ERP", (await erp.AskAsync(Me)).Text("viewer.currentToken.name"));
        Assert.Equal(JsonValueKind.Null, (await leader.AskAsync(Me)).At("viewer.currentToken").ValueKind);

        var firm = await erp.FirmAsync();
        var project = await erp.DoAsync("postProject", "PostProjectInput", Scenario.Input(firm), "project", "id");
        var trail = (
            await (await host.AsAsync("STAFF")).AskAsync(
                "query($id: ID!) { auditTrail(id: $id) { edges { node { by reason } } } }",
                new { id = project.Text("id") }
            )
        ).Nodes("auditTrail");
        Assert.Equal(("leader (API: ERP)", "postProject"), (trail[0].Text("by"), trail[0].Text("reason")));

        await using var events = await erp.ListenAsync("subscription { engagementChanged { id } }");
        var revoked = await leader.DoAsync("revokeToken", "RevokeTokenInput", new { token = id }, "token", Token);
        Assert.Equal((id, false), (revoked.Text("id"), revoked.At("live").GetBoolean()));
        Assert.Equal("UNAUTHENTICATED", (await erp.RefusedAsync(Me)).Text("extensions.code"));
        // At the next thing that it would have heard of.
        var open = await Scenario.OpenAsync(host, "令牌撤销之后的场景");
        var maker = await Scenario.AdmittedSmeAsync(host);
        await leader.DoAsync(
            "inviteFirm",
            "InviteFirmInput",
            new { project = open, candidate = maker },
            "engagement",
            "id"
        );
        Assert.Equal("UNAUTHENTICATED", (await events.NextAsync()).Text("errors.0.extensions.code"));
    }

    [Fact]
    public async Task A_reading_token_reads_and_is_refused_every_mutation()
    {
        var leader = await host.AsAsync("LEADER");
        var (_, reader) = await TokenAsync(leader, "report", "READ");
        Assert.NotEmpty(await reader.FirmAsync());
        Assert.NotEmpty(
            (await reader.AskAsync("{ engagements { edges { node { id } } } chains { id } }")).List("chains")
        );
        await using var events = await reader.ListenAsync("subscription { engagementChanged { id } }");
        foreach (var (mutation, needsPerson) in Mutations)
        {
            var error = await RefusalAsync(reader, mutation);
            Assert.True(error?.Text("code") == "FORBIDDEN", mutation);
            Assert.Equal(needsPerson ? "NEEDS_SESSION" : "TOKEN_SCOPE", error!.Value.Text("reason"));
        }
    }

    [Fact]
    public async Task A_writing_token_takes_no_step_that_needs_a_person()
    {
        var leader = await host.AsAsync("LEADER");
        var (_, writer) = await TokenAsync(leader, "writer", "WRITE");
        foreach (var (mutation, needsPerson) in Mutations)
        {
            var error = await RefusalAsync(writer, mutation);
            Assert.True(needsPerson == (error?.Text("reason") == "NEEDS_SESSION"), $"{mutation}: {error}");
        }
        Assert.Equal(
            [
                "changePassword",
                "createAccount",
                "createToken",
                "disableAccount",
                "enableAccount",
                "resetPassword",
                "revokeToken",
                "signIn",
                "signOut",
            ],
            Mutations.Where(m => m.NeedsPerson).Select(m => m.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_token_is_for_the_api_alone_and_one_that_is_none_is_told_so()
    {
        var (_, secret) = await SecretAsync(await host.AsAsync("LEADER"), "pages", "WRITE");
        foreach (
            var (path, token, status) in new[]
            {
                ("/graphql?query={viewer{role}}", secret, HttpStatusCode.OK),
                (
                    "/graphql?query={viewer{role}}",
                    secret[..^1] + (secret[^1] == '0' ? '1' : '0'),
                    HttpStatusCode.Unauthorized
                ),
                ("/graphql?query={viewer{role}}", "mm_", HttpStatusCode.Unauthorized),
                ("/account", secret, HttpStatusCode.Unauthorized),
                ("/_blazor/negotiate", secret, HttpStatusCode.Unauthorized),
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Authorization", $"Bearer {token}");
            using var response = await host.Http.SendAsync(request);
            Assert.True(status == response.StatusCode, $"{path} {token}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task People_see_their_own_tokens_newest_first_and_nobody_else_s()
    {
        var (leader, sme) = (await host.AsAsync("LEADER"), await host.AsAsync("SME"));
        var (first, _) = await TokenAsync(leader, "first of two", "READ");
        var (second, _) = await TokenAsync(leader, "second of two", "WRITE");
        var page = await leader.AskAsync(
            $"{{ viewer {{ tokens(first: 1) {{ totalCount edges {{ node {{ {Token} account {{ name }} }} }} pageInfo "
                + "{ hasNextPage endCursor } } } }"
        );
        Assert.Equal(second, page.Nodes("viewer.tokens").Single().Text("id"));
        Assert.Equal("leader", page.Nodes("viewer.tokens").Single().Text("account.name"));
        Assert.True(page.At("viewer.tokens.totalCount").GetInt32() >= 2);
        var next = await leader.AskAsync(
            "query($after: String) { viewer { tokens(first: 1, after: $after) { edges { node { id scopes } } } } }",
            new { after = page.Text("viewer.tokens.pageInfo.endCursor") }
        );
        Assert.Equal(first, next.Nodes("viewer.tokens").Single().Text("id"));
        Assert.Equal(["READ"], next.Nodes("viewer.tokens").Single().List("scopes").Select(s => s.GetString()!));

        const string ById = "query($id: ID!) { node(id: $id) { id } }";
        Assert.Equal(first, (await leader.AskAsync(ById, new { id = first })).Text("node.id"));
        foreach (var other in (Client[])[sme, host.Public])
            Assert.Equal(JsonValueKind.Null, (await other.AskAsync(ById, new { id = first })).At("node").ValueKind);
        Assert.Equal(
            "NOT_FOUND",
            (await sme.TryAsync("revokeToken", "RevokeTokenInput", new { token = first }, "__typename")).Text(
                "errors.0.code"
            )
        );
    }

    [Fact]
    public async Task Staff_list_accounts_with_their_tokens_revoke_one_and_a_reset_revokes_them_all()
    {
        var staff = await host.AsAsync("STAFF");
        var name = $"erp.{Guid.NewGuid():N}"[..20];
        var sme = (await (await host.AsAsync("SME")).AskAsync("{ viewer { firm { id } } }")).Text("viewer.firm.id");
        var made = await staff.TryAsync(
            "createAccount",
            "CreateAccountInput",
            new
            {
                name,
                role = "SME",
                firm = sme,
            },
            "password account { id role firm { id } mustChangePassword disabled }"
        );
        Assert.Equal(
            ("SME", sme, true, false),
            (
                made.Text("account.role"),
                made.Text("account.firm.id"),
                made.At("account.mustChangePassword").GetBoolean(),
                made.At("account.disabled").GetBoolean()
            )
        );
        var own = await FirstAccounts.SignInFirstAsync(host.Http, name, made.Text("password"));
        var (id, first) = await TokenAsync(own, "first", "READ");
        var (_, second) = await TokenAsync(own, "second", "READ");

        const string List = """
            query($filter: AccountFilter) { accounts(filter: $filter) { totalCount edges { node {
              id name role firm { id } district { id } disabled mustChangePassword version
              tokens(first: 5) { edges { node { id name } } } } } } }
            """;
        var listed = (await staff.AskAsync(List, new { filter = new { text = name.ToUpperInvariant() } }));
        Assert.Equal(1, listed.At("accounts.totalCount").GetInt32());
        var account = listed.Nodes("accounts").Single();
        Assert.Equal(
            (name, sme, false),
            (account.Text("name"), account.Text("firm.id"), account.At("mustChangePassword").GetBoolean())
        );
        Assert.Equal(["second", "first"], account.Nodes("tokens").Select(t => t.Text("name")));
        Assert.Equal(
            ["STAFF"],
            (await staff.AskAsync(List, new { filter = new { roles = (string[])["STAFF", "ADMIN", "AUDITOR"] } }))
                .Nodes("accounts")
                .Select(a => a.Text("role"))
                .Distinct()
        );

        await staff.DoAsync("revokeToken", "RevokeTokenInput", new { token = id }, "token", "id");
        Assert.Equal("UNAUTHENTICATED", (await first.RefusedAsync(Me)).Text("extensions.code"));
        Assert.Equal(name, (await second.AskAsync(Me)).Text("viewer.account.name"));
        await staff.DoAsync(
            "resetPassword",
            "ResetPasswordInput",
            new { account = account.Text("id") },
            "account",
            "id"
        );
        Assert.Equal("UNAUTHENTICATED", (await second.RefusedAsync(Me)).Text("extensions.code"));
    }

    [Fact]
    public async Task Who_keeps_no_accounts_lists_none_and_is_told_no_more_than_a_name()
    {
        var (leader, staff) = (await host.AsAsync("LEADER"), await host.AsAsync("STAFF"));
        var answer = await leader.AnswerAsync("{ accounts { totalCount } chains { id } }");
        Assert.Equal("FORBIDDEN", answer.Text("errors.0.extensions.code"));
        Assert.Equal(JsonValueKind.Null, answer.At("data.accounts").ValueKind);
        Assert.NotEmpty(answer.List("data.chains"));
        Assert.Equal(
            "UNAUTHENTICATED",
            (await host.Public.RefusedAsync("{ accounts { totalCount } }")).Text("extensions.code")
        );

        var self = (await staff.AskAsync("{ viewer { account { id name role version } } }")).At("viewer.account");
        Assert.Equal("STAFF", self.Text("role"));
        const string ById =
            "query($id: ID!) { node(id: $id) { ... on Account { id name role tokens { totalCount } } } }";
        Assert.Equal(
            JsonValueKind.Null,
            (await leader.AskAsync(ById, new { id = self.Text("id") })).At("node").ValueKind
        );
        var firm = await Scenario.AdmittedSmeAsync(host);
        var project = await Scenario.OpenAsync(host, "负责人只显示姓名");
        var engagement = (
            await leader.DoAsync("inviteFirm", "InviteFirmInput", new { project, candidate = firm }, "engagement", "id")
        ).Text("id");
        const string Owner = "owner { id name role disabled tokens { totalCount } }";
        await staff.DoAsync(
            "assignEngagement",
            "AssignEngagementInput",
            new { engagement, owner = self.Text("id") },
            "engagement",
            "id"
        );
        const string Of = $"query($id: ID!) {{ node(id: $id) {{ ... on Engagement {{ {Owner} }} }} }}";
        var told = (await leader.AskAsync(Of, new { id = engagement })).At("node.owner");
        Assert.Equal(self.Text("name"), told.Text("name"));
        Assert.All(
            (string[])["role", "disabled", "tokens"],
            field => Assert.Equal(JsonValueKind.Null, told.At(field).ValueKind)
        );
        Assert.Equal("STAFF", (await staff.AskAsync(Of, new { id = engagement })).Text("node.owner.role"));
    }

    /// <summary>Every mutation of the schema, and whether it stands with those of accounts.</summary>
    private static IReadOnlyList<(string Name, bool NeedsPerson)> Mutations { get; } =
    [
        .. typeof(Mutation)
            .GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Select(m =>
                (
                    char.ToLowerInvariant(m.Name[0]) + m.Name[1..],
                    m.ReturnType.GenericTypeArguments[0].Namespace == typeof(ApiTokenRule).Namespace
                )
            ),
    ];

    /// <summary>The error with which a mutation answers an input that says as little as it can, if any.</summary>
    private static async Task<JsonElement?> RefusalAsync(Client client, string mutation)
    {
        var arguments = Known.Mutation!.Fields.Single(f => f.Name == mutation).Arguments;
        var input = arguments is { Count: > 0 } ? $"(input: {Least(arguments.Single().ResolvedType!)})" : "";
        const string Errors = "errors { code reason }";
        var data = await client.AskAsync($"mutation {{ {mutation}{input} {{ {Errors} }} }}");
        return data.At(mutation).List("errors") is [var first, ..] ? first : null;
    }

    private static readonly ISchema Known = PrintedSchema.Build();

    /// <summary>The shortest value of a type, as it is written in a document.</summary>
    private static string Least(IGraphType type) =>
        type switch
        {
            NonNullGraphType { ResolvedType: { } inner } => Least(inner),
            ListGraphType { ResolvedType: { } item } => $"[{Least(item)}]",
            IInputObjectGraphType input => $"{{ {string.Join(' ', Required(input))} }}",
            EnumerationGraphType names => names.Values.First().Name,
            _ => type.Name switch
            {
                "Int" or "Float" or "Long" => "1",
                "Boolean" => "true",
                "Date" => $"\"{Scenario.Day(1)}\"",
                "DateTime" => "\"2026-11-24T10:30:00+08:00\"",
                _ => "\"nothing\"",
            },
        };

    private static IEnumerable<string> Required(IInputObjectGraphType input) =>
        input
            .Fields.Where(f => f.ResolvedType is NonNullGraphType && f.DefaultValue is null)
            .Select(f => $"{f.Name}: {Least(f.ResolvedType!)}");

    private async Task<(string Id, Client Client)> TokenAsync(Client owner, string name, string scope)
    {
        var (id, secret) = await SecretAsync(owner, name, scope);
        return (id, new Client(host.Http, secret));
    }

    private static async Task<(string Id, string Secret)> SecretAsync(Client owner, string name, string scope)
    {
        var made = await owner.TryAsync(
            "createToken",
            "CreateTokenInput",
            new
            {
                name,
                scopes = (string[])[scope],
                expiresOn = Scenario.Day(30),
            },
            $"secret token {{ {Token} }}"
        );
        Assert.True(made.List("errors").Count == 0, made.ToString());
        return (made.Text("token.id"), made.Text("secret"));
    }
}
