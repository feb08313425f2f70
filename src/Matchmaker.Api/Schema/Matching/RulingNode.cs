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
    [Id, Description("The global id.")]
    public string Id => ruling.Id;

    [Description("Counts its changes; name it when you write, so that nothing newer is overwritten.")]
    public int Version => ruling.Version;

    [Description("Pinned or vetoed.")]
    public RulingKind Kind => ruling.Kind;

    [Description("The project on whose list it is.")]
    public IDataLoaderResult<ProjectNode?> Project([FromServices] ProjectById projects) =>
        projects.Load(ruling.Project);

    [OutputType(typeof(NonNullGraphType<CandidateUnion>))]
    [Description("The firm or the project that it is about.")]
    public IDataLoaderResult<object> Candidate([FromServices] CandidateById candidates) =>
        candidates.Load(ruling.Candidate);

    [Description("Why.")]
    public string? Reason => ruling.Reason;

    [Description("Who decided.")]
    public AccountNode By => new(ruling.By, ruling.ByName);

    [Description("When.")]
    public DateTimeOffset At => ruling.At;
}
