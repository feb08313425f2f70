using GraphQL.DataLoader;
using GraphQL.Types;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Matching;

/// <summary>What stands in a list of matches.</summary>
public sealed class CandidateUnion : UnionGraphType
{
    public CandidateUnion()
    {
        Name = "Candidate";
        Description = "What stands in a list of matches: a firm where firms are sought, a project where projects are.";
        Type<AutoRegisteringObjectGraphType<FirmNode>>();
        Type<AutoRegisteringObjectGraphType<ProjectNode>>();
    }
}

/// <summary>
/// The candidates of lists, marks and rulings by id. What the caller may not know of any more is a stand-in with
/// nothing but its id.
/// </summary>
public sealed class CandidateById(FirmOfRecord firms, ProjectById projects, Caller caller)
{
    public IDataLoaderResult<object> Load(string id) =>
        RecordKinds.OfId(id)?.Kind is RecordKind.Firm
            ? firms.Load(id).Then(firm => (object)firm)
            : projects
                .Load(id)
                .Then(project => (object)(project ?? new ProjectNode(DisclosedProjects.Unreadable(id, caller))));
}
