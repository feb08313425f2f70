using GraphQL.Types;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Matching;

/// <summary>What stands in a list of matches.</summary>
public sealed class CandidateUnion : UnionGraphType
{
    public CandidateUnion()
    {
        Name = "Candidate";
        Description = "What stands in a list of matches: a firm, or a project where projects are sought.";
        Type<AutoRegisteringObjectGraphType<FirmNode>>();
        Type<AutoRegisteringObjectGraphType<ProjectNode>>();
    }
}

/// <summary>
/// The candidates of lists, marks and rulings by id: one call for the firms and one for the projects. What the caller
/// may not know of any more is a stand-in with nothing but its id.
/// </summary>
public sealed class CandidateById(IFirms firms, DisclosedProjects projects, Caller caller)
    : BatchLoader<string, object>(
        async (ids, ct) =>
        {
            var found = new Dictionary<string, object>(StringComparer.Ordinal);
            string[] named = [.. ids.Where(IsFirm)];
            if (named.Length > 0)
            {
                foreach (var firm in await firms.ByIdsAsync(named, ct))
                    found[firm.Id] = new FirmNode(firm);
            }

            string[] others = [.. ids.Where(id => !IsFirm(id))];
            if (others.Length > 0)
            {
                foreach (var project in await projects.ByIdsAsync(others, caller, ct))
                    found[project.Id] = new ProjectNode(project);
            }

            return id => found.GetValueOrDefault(id) ?? StandIn(id, caller);
        }
    )
{
    private static object StandIn(string id, Caller caller) =>
        IsFirm(id) ? new FirmNode(Firm.Unreadable(id)) : new ProjectNode(DisclosedProjects.Unreadable(id, caller));

    private static bool IsFirm(string id) => RecordKinds.OfId(id)?.Kind is RecordKind.Firm;
}
