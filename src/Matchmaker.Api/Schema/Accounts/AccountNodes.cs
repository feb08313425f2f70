using Matchmaker.Api.Accounts;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Schema.Accounts;

/// <summary>Who has an account is told to those who run or check the programme; others know their own.</summary>
public sealed class AccountNodes(IAccounts accounts, ManagedAccounts managed, Caller caller) : INodesOf
{
    public string Prefix => "account";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var all = caller.SeesAll || caller.Role is AccountRole.Admin;
        string[] asked = [.. all ? ids : ids.Where(id => id == caller.AccountId)];
        return asked.Length == 0 ? [] : await managed.NodesAsync(await accounts.ByIdsAsync(asked, ct), caller, ct);
    }
}
