using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Schema.Accounts;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Matching;

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
    public IDataLoaderResult<FirmNode?> Firm([FromServices] FirmById firms) =>
        RecordKinds.OfId(ruling.Candidate)?.Kind is RecordKind.Firm ? firms.Load(ruling.Candidate) : NoFirm;

    [Description("Why.")]
    public string? Reason => ruling.Reason;

    [Description("Who decided.")]
    public IDataLoaderResult<AccountNode> By([FromServices] AccountOfRecord accounts) => accounts.Load(ruling.By);

    [Description("When.")]
    public DateTimeOffset At => ruling.At;
}

[Description("The ruling as it is now, or why it was not made.")]
public sealed class RulingPayload(Result<Ruling> result) : PayloadOf(result.Errors)
{
    [Description("The ruling; null when errors is not empty.")]
    public RulingNode? Ruling => result.Ok ? new RulingNode(result.Value) : null;
}
