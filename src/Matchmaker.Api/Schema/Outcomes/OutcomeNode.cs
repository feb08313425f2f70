using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Outcomes;

namespace Matchmaker.Api.Schema.Outcomes;

[Name("Outcome")]
[Implements(typeof(INode))]
[Description("What an engagement led to (对接成果).")]
public sealed class OutcomeNode(Outcome outcome) : INode
{
    [Id, Description("The global id.")]
    public string Id => outcome.Id;

    [Description("What it is.")]
    public OutcomeKind Kind => outcome.Kind;

    [Description("The sum agreed, in fen (1/100 CNY); null where none was.")]
    public long? AmountFen => outcome.AmountFen;

    [Description("The day of signing.")]
    public DateOnly SignedOn => outcome.SignedOn;

    [Description("What it can be seen from.")]
    public string? Evidence => outcome.Evidence;

    [Description("Whether staff have seen the evidence.")]
    public bool Verified => outcome.Verified;

    [Description("When it was recorded.")]
    public DateTimeOffset RecordedAt => outcome.RecordedAt;
}

[Name("OutcomeTable")]
[Description("Counts and amounts of a period, grouped (成果汇总).")]
public sealed class OutcomeTableNode(OutcomeTable table)
{
    [ListOf(500)]
    [Description(
        "A row for each combination that occurs, by its keys. An outcome of a project in two chains counts "
            + "in the row of each."
    )]
    public IEnumerable<OutcomeRowNode> Rows => table.Rows.Select(r => new OutcomeRowNode(r));

    [Description(
        "The whole period, each outcome once; for those who are not told everything, what stands in the rows."
    )]
    public OutcomeRowNode Total => new(table.Total);

    [Description(
        "Whether something of the period is left out, because you are not told everything: what nobody has "
            + "verified, and what fewer than three engagements stand for."
    )]
    public bool Withheld => table.Withheld;
}

[Name("OutcomeRow")]
[Description("A row of the outcome table.")]
public sealed class OutcomeRowNode(OutcomeRow row)
{
    [ListOf(5)]
    [Description(
        "One for each dimension, in their order: ids of chains and districts, \"2026-11\", values as "
            + "JOINT_RESEARCH; \"\" where a firm has no district."
    )]
    public IReadOnlyList<string> Keys => row.Keys;

    [Description("How many outcomes.")]
    public int Count => row.Count;

    [Description("Their sum, in fen (1/100 CNY).")]
    public long AmountFen => row.AmountFen;

    [Description("Different engagements among them.")]
    public int Engagements => row.Engagements;

    [Description("Different counterpart firms among them.")]
    public int Firms => row.Firms;

    [Description("How many of the outcomes staff have verified.")]
    public int Verified => row.Verified;

    [Description("The sum of those, in fen (1/100 CNY).")]
    public long VerifiedFen => row.VerifiedFen;
}
