using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;

namespace Matchmaker.Api.Schema;

public sealed class ProjectNodes(DisclosedProjects projects, Caller caller) : INodesOf
{
    public string Prefix => "project";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        (await projects.ByIdsAsync(ids, caller, ct)).Select(p => new ProjectNode(p));
}
