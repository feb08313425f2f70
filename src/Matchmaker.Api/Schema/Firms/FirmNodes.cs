using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Firms;

public sealed class FirmNodes(IFirms firms, Caller caller) : INodesOf
{
    public string Prefix => "firm";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        (await firms.ByIdsAsync(ids, ct)).Where(f => f.ShownTo(caller)).Select(f => new FirmNode(f));
}
