using Matchmaker.Api.Accounts;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Schema.Accounts;

/// <summary>A token is told to its owner and to those who manage the owner's account.</summary>
public sealed class ApiTokenNodes(IApiTokens tokens, IAccounts accounts, ManagedAccounts managed, Caller caller)
    : INodesOf
{
    public string Prefix => "token";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return [];
        var found = await tokens.ByIdsAsync(ids, ct);
        var owners = await accounts.ByIdsAsync([.. found.Select(t => t.Account).Distinct()], ct);
        var known = await managed.KnownAsync(owners, caller, ct);
        return found.Where(t => known.Contains(t.Account)).Select(t => new ApiTokenNode(t));
    }
}
