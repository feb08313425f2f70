using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using Matchmaker.Api.Schema.Accounts;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain.Feedback;

namespace Matchmaker.Api.Schema.Matching;

[Name("Ruling")]
[Implements(typeof(INode))]
[Description("What staff decided on a candidate of a project. For staff and auditors.")]
public sealed class RulingNode(Ruling ruling) : INode
{
    [Id, Description("The global id, for removeRuling and node(id).")]
    public string Id => ruling.Id;

    [Description(
        "Goes up by one with each change. Pass it as version when you change the ruling: if somebody was "
            + "faster, the answer is CONFLICT and nothing is overwritten."
    )]
    public int Version => ruling.Version;

    [Description("Whether staff pinned the candidate or vetoed it.")]
    public RulingKind Kind => ruling.Kind;

    [Description("The project on whose list the candidate is pinned or vetoed.")]
    public IDataLoaderResult<ProjectNode?> Project([FromServices] ProjectById projects) =>
        projects.Load(ruling.Project);

    [OutputType(typeof(NonNullGraphType<CandidateUnion>))]
    [Description("The firm or the project that it is about.")]
    public IDataLoaderResult<object> Candidate([FromServices] CandidateById candidates) =>
        candidates.Load(ruling.Candidate);

    [Description("Why staff decided so; a veto always says.")]
    public string? Reason => ruling.Reason;

    [Description("The account of the staff that decided.")]
    public IDataLoaderResult<AccountNode> By([FromServices] AccountOfRecord accounts) => accounts.Load(ruling.By);

    [Description("When staff decided, or last changed it.")]
    public DateTimeOffset At => ruling.At;
}
