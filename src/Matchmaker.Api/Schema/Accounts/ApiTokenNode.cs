using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using GraphQLParser.AST;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Schema.Accounts;

[Name("ApiToken")]
[Implements(typeof(INode))]
[Description(
    "A token by which a program acts for an account without its password. It ends on its last day, when it is revoked, "
        + "and when the account is disabled or is given a new password by staff."
)]
public sealed class ApiTokenNode(ApiToken token) : INode
{
    [Id, Description("The global id; the secret is another text.")]
    public string Id => token.Id;

    [Description("What its owner calls it; the audit trail names it beside the account.")]
    public string Name => token.Name;

    [ListOf(2)]
    [Description("What a program may do with it, within what the account may.")]
    public IEnumerable<TokenScope> Scopes => token.Scopes;

    [Description("When it was made by its owner.")]
    public DateTimeOffset CreatedAt => token.CreatedAt;

    [Description("The last day on which it is good, in the city's time zone.")]
    public DateOnly ExpiresOn => token.ExpiresOn;

    [Description("The last day on which it was used, recorded within a few minutes; null if never.")]
    public DateOnly? LastUsedOn => token.LastUsedOn;

    [Description("When it was revoked; null if it was not. A revoked token never comes back.")]
    public DateTimeOffset? RevokedAt => token.RevokedAt;

    [Description("Whether it can be used now: neither revoked nor past its last day.")]
    public bool Live([FromServices] TimeProvider time) => token.IsLive(time.Today());

    [Description("The account that made it and for which it acts.")]
    public IDataLoaderResult<AccountNode> Account([FromServices] AccountOfRecord accounts) =>
        accounts.Load(token.Account);
}

[Description("A page of API tokens, the newest first; revoked and expired ones stay in the list.")]
public sealed class ApiTokenConnection(Page<ApiToken> page, PageRequest asked)
    : ConnectionOf<ApiTokenEdge, ApiTokenNode>(
        [.. page.Edges.Select(e => new ApiTokenEdge(e.Cursor, new ApiTokenNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("An API token and its place in a list.")]
public sealed class ApiTokenEdge(string cursor, ApiTokenNode node) : EdgeOf<ApiTokenNode>(cursor, node);

public sealed record TokensWanted(string Of, GraphQLField Field, PageRequest Page) : ListWanted(Of, Field, Page);

/// <summary>The API tokens of accounts.</summary>
public sealed class TokensOfAccount(IApiTokens tokens)
    : ListPageLoader<TokensWanted, ApiToken, ApiTokenConnection>(
        (wanted, accounts, ct) => tokens.PagesOfAsync(accounts, wanted.Page, ct),
        (page, asked) => new(page, asked)
    );
