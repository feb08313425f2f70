using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Schema.Accounts;

/// <summary>Who has an account is told to those who run or check the programme; others know their own.</summary>
public sealed class AccountNodes(IAccounts accounts, Caller caller) : INodesOf
{
    public string Prefix => "account";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        caller.SeesAll || caller.Role is AccountRole.Admin
            ? (await accounts.ByIdsAsync(ids, ct)).Select(a => new AccountNode(a.Id, a.Name))
        : ids.Contains(caller.AccountId) ? [new AccountNode(caller.AccountId!, caller.Name)]
        : [];
}
