using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Schema.Outcomes;

[Name("Outcome")]
[Implements(typeof(INode))]
[Description(
    "What an engagement led to (对接成果), as its parties or staff recorded it. Whoever may read the "
        + "engagement may read it."
)]
public sealed class OutcomeNode(Outcome outcome, Engagement engagement) : INode
{
    [Id, Description("The global id, for verifyOutcome and node(id).")]
    public string Id => outcome.Id;

    [Description("The engagement that led to it, which holds it.")]
    public EngagementNode? Engagement => new(engagement);

    [Description("What the engagement led to: a trial, an order, a contract and so on.")]
    public OutcomeKind Kind => outcome.Kind;

    [Description("The sum agreed, in fen (1/100 CNY); null where none was.")]
    public long? AmountFen => outcome.AmountFen;

    [Description("The day on which it was signed, by which periods count it.")]
    public DateOnly SignedOn => outcome.SignedOn;

    [Description("What it can be seen from, as the number of a contract; null where nothing was named.")]
    public string? Evidence => outcome.Evidence;

    [Description("Whether staff have seen the evidence; the public's figures count no other outcomes.")]
    public bool Verified => outcome.Verified;

    [Description("When it was recorded here, which may be long after signing.")]
    public DateTimeOffset RecordedAt => outcome.RecordedAt;

    [Description("The outcome whose place it has taken; null where it corrects none.")]
    public OutcomeNode? Corrects => Other(outcome.Corrects);

    [Description("The correction that has taken its place, since when it counts no longer; null while it counts.")]
    public OutcomeNode? CorrectedBy => Other(outcome.CorrectedBy);

    [Description("Why the outcome before it was corrected; null where it corrects none.")]
    public string? CorrectionReason => outcome.CorrectionReason;

    [Description("Whether you may do it now: correctOutcome.")]
    public IDataLoaderResult<bool> ViewerCanCorrect([FromServices] MayOnEngagement may, [FromServices] Caller caller) =>
        caller.ToCorrect(outcome) is null ? may.Load((engagement, EngagementAction.CorrectOutcome)) : No;

    [Description("Whether you may do it now: verifyOutcome.")]
    public IDataLoaderResult<bool> ViewerCanVerify([FromServices] MayOnEngagement may) =>
        outcome.IsCurrent ? may.Load((engagement, EngagementAction.VerifyOutcome)) : No;

    private OutcomeNode? Other(string? id) =>
        engagement.Outcomes.FirstOrDefault(o => o.Id == id) is { } other ? new(other, engagement) : null;

    private static readonly LoadedValue<bool> No = new(false);
}

[Name("OutcomeTable")]
[Description("Counts and amounts of a period, grouped (成果汇总).")]
public sealed class OutcomeTableNode(OutcomeTable table, IReadOnlyList<OutcomeDimension> groupBy)
{
    [ListOf(500)]
    [Description(
        "A row for each combination that occurs, by its keys. An outcome of a project in two chains counts "
            + "in the row of each."
    )]
    public IEnumerable<OutcomeRowNode> Rows => table.Rows.Select(r => new OutcomeRowNode(r, groupBy));

    [Description(
        "The whole period, each outcome once; for those who are not told everything, what stands in the rows."
    )]
    public OutcomeRowNode Total => new(table.Total, []);

    [Description(
        "Whether something of the period is left out, because you are not told everything: what nobody has "
            + "verified, and what fewer than three engagements stand for."
    )]
    public bool Withheld => table.Withheld;
}

[Name("OutcomeRow")]
[Description("A row of the outcome table. A key is null where the table is not grouped by it.")]
public sealed class OutcomeRowNode(OutcomeRow row, IReadOnlyList<OutcomeDimension> groupBy)
{
    [Description("The chain that the row counts; null where the table is not grouped by CHAIN.")]
    public ChainNode? Chain([FromServices] CatalogueCache catalogue) =>
        Key(OutcomeDimension.Chain) is { } id && catalogue.Current.Chain(id) is { } chain ? new(chain) : null;

    [Description(
        "The district of the counterpart firms that the row counts; null where the table is not grouped "
            + "by DISTRICT, and for firms that have none."
    )]
    public DistrictNode? District([FromServices] CatalogueCache catalogue) =>
        Key(OutcomeDimension.District) is { } id && catalogue.Current.District(id) is { } district
            ? new(district)
            : null;

    [Description(
        "The month of signing that the row counts, as \"2026-11\"; null where the table is not grouped by MONTH."
    )]
    public string? Month => Key(OutcomeDimension.Month);

    [Description(
        "The quarter of signing that the row counts, as \"2026-Q4\"; null where the table is not grouped by QUARTER."
    )]
    public string? Quarter => Key(OutcomeDimension.Quarter);

    [Description("The kind of outcome that the row counts; null where the table is not grouped by KIND.")]
    public OutcomeKind? Kind => Of<OutcomeKind>(OutcomeDimension.Kind);

    [Description("The type of project that the row counts; null where the table is not grouped by PROJECT_TYPE.")]
    public ProjectType? ProjectType => Of<ProjectType>(OutcomeDimension.ProjectType);

    [Description("How many outcomes the row counts.")]
    public int Count => row.Count;

    [Description("The sum of those outcomes, in fen (1/100 CNY); what has no amount counts as 0.")]
    public long AmountFen => row.AmountFen;

    [Description("How many different engagements led to them.")]
    public int EngagementCount => row.EngagementCount;

    [Description("How many different counterpart firms are among them.")]
    public int FirmCount => row.FirmCount;

    [Description("How many of the outcomes staff have verified.")]
    public int VerifiedCount => row.VerifiedCount;

    [Description("The sum of the verified ones, in fen (1/100 CNY).")]
    public long VerifiedFen => row.VerifiedFen;

    private string? Key(OutcomeDimension dimension)
    {
        for (var i = 0; i < groupBy.Count; i++)
        {
            if (groupBy[i] == dimension)
                return row.Keys[i];
        }

        return null;
    }

    private T? Of<T>(OutcomeDimension dimension)
        where T : struct, Enum => Key(dimension) is { } key ? ConstantCase.Read<T>(key) : null;
}
