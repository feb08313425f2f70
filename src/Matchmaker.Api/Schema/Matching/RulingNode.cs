using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema;

[Name("Ruling")]
[Implements(typeof(INode))]
[Description("What staff decided on a candidate of a project. For staff and auditors.")]
public sealed class RulingNode(Ruling ruling) : INode
{
    private static readonly LoadedValue<FirmNode?> NoFirm = new(null);

    [Id, Description("The global id.")]
    public string Id => ruling.Id;

    [Description("Counts its changes; name it when you write, so that nothing newer is overwritten.")]
    public int Version => ruling.Version;

    [Description("Pinned or vetoed.")]
    public RulingKind Kind => ruling.Kind;

    [Id, Description("The firm or the project that it is about.")]
    public string Candidate => ruling.Candidate;

    [Description("The firm that it is about; null where that is a project.")]
    public IDataLoaderResult<FirmNode?> Firm([FromServices] FirmById firms) => Ids.Prefix(ruling.Candidate) == "firm" ? firms.Load(ruling.Candidate) : NoFirm;

    [Description("Why.")]
    public string? Reason => ruling.Reason;

    [Description("Who decided.")]
    public AccountNode By => new(ruling.By, ruling.ByName);

    [Description("When.")]
    public DateTimeOffset At => ruling.At;
}

public sealed partial class ProjectNode
{
    [ListOf(100)]
    [Description("Candidates that staff pinned or vetoed, at most 100; told to staff and auditors, null to others.")]
    public IEnumerable<RulingNode>? Rulings([FromServices] MatchEngine engine, [FromServices] Caller caller) =>
        project.Tells(Disclosed.Rulings) ? engine.Current.Judgements.RulingsOn(project.Id).Select(r => new RulingNode(r)) : null;
}

[Description("The ruling as it is now, or why it was not made.")]
public sealed class RulingPayload(Result<Ruling> result) : PayloadOf(result.Errors)
{
    [Description("The ruling; null when errors is not empty.")]
    public RulingNode? Ruling => result.Ok ? new RulingNode(result.Value) : null;
}
