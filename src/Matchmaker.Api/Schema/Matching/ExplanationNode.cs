using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Api.Schema.Matching;

[Name("MatchExplanation")]
[Description("A firm beside a demand, factor by factor, and against another firm where you may compare them.")]
public sealed class ExplanationNode(Explanation explanation)
{
    [Description("The firm that the question was about.")]
    public ExplainedFirmNode Firm => new(explanation.Firm);

    [Description("The firm that it is compared with; null where none was named.")]
    public ExplainedFirmNode? Against => explanation.Against is { } against ? new(against) : null;

    [Description("The version of the weights that the contributions rest on.")]
    public string Model => explanation.Model;

    [ListOf(15)]
    [Description(
        "Each factor of the two side by side, the largest disadvantage first; the differences add up to "
            + "that of the scores' logits."
    )]
    public IEnumerable<FactorDifferenceNode> Differences =>
        explanation.Differences.Select(d => new FactorDifferenceNode(d));
}

[Name("ExplainedFirm")]
[Description("Where a firm stands for a demand, or why it does not.")]
public sealed class ExplainedFirmNode(ExplainedFirm explained)
{
    [Description("The firm whose place is explained.")]
    public IDataLoaderResult<FirmNode> Firm([FromServices] FirmOfRecord firms) => firms.Load(explained.Firm);

    [Description("The firm as a candidate, whether it is listed or not; null for one that can be none.")]
    public MatchNode? Match => explained.Match is { } match ? new(match) : null;

    [Description("Its place on the list, from 1; null when it is not listed, or the list is not yours to see.")]
    public int? Position => explained.Position;

    [ListOf(10)]
    [Description("Why it is not listed; empty where it is, or where the reason is told to staff and auditors alone.")]
    public IEnumerable<AbsenceNode> Absences => explained.Absences.Select(a => new AbsenceNode(a));

    [ListOf(30)]
    [Description("What the firm could put on file to raise its score or to settle a requirement, as sentences.")]
    public IEnumerable<string> Changes(
        IResolveFieldContext context,
        [Description(RequestLanguage.Argument)] Language? lang
    ) => explained.Changes.Select(c => context.Said(c, lang));
}

[Name("Absence")]
[Description("A reason why a firm is not listed; there may be several at once.")]
public sealed class AbsenceNode(Absence absence)
{
    [Description("The reason, for programs to act on.")]
    public AbsenceKind Kind => absence.Kind;

    [Description("The reason as a sentence to show to a person.")]
    public string Text(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(absence.Text, lang);
}

[Name("FactorDifference")]
[Description("A factor of two candidates side by side.")]
public sealed class FactorDifferenceNode(FactorDifference difference)
{
    [Description("The factor on which the two are compared.")]
    public MatchFactor Factor => difference.Factor;

    [Description("What it says of the firm asked about; null when nothing.")]
    public MatchReasonNode? Firm => difference.Firm is { } reason ? new(reason) : null;

    [Description("What it says of the firm that it is compared with; null when nothing.")]
    public MatchReasonNode? Against => difference.Against is { } reason ? new(reason) : null;

    [Description(
        "The contribution of the firm asked about less that of the other, in logits; negative where the "
            + "other has the advantage."
    )]
    public double Difference => difference.Difference;
}
