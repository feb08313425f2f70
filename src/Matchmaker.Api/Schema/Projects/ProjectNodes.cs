using Matchmaker.Domain.Access;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema;

public sealed class ProjectNodes(IProjects projects, Caller caller) : INodesOf
{
    public string Prefix => "project";

    public async Task<IEnumerable<INode>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        (await projects.ByIdsAsync(ids, Audience.Of(caller), ct)).Select(p => new ProjectNode(p));
}
