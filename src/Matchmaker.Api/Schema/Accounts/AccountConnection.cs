using System.ComponentModel;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Schema.Accounts;

[Description("A page of accounts, by name.")]
public sealed class AccountConnection(Page<Account> page, PageRequest asked)
    : ConnectionOf<AccountEdge, AccountNode>(
        [.. page.Edges.Select(e => new AccountEdge(e.Cursor, AccountNode.Told(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("An account and its place in a list.")]
public sealed class AccountEdge(string cursor, AccountNode node) : EdgeOf<AccountNode>(cursor, node);
