using System.ComponentModel;
using System.Globalization;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema.Engagements;

[Name("ProgressTable")]
[Description("How the engagements of the programme stand, and how they moved.")]
public sealed class ProgressTableNode(ProgressTable table)
{
    [Description("The whole city, with each engagement and each project once.")]
    public ProgressRowNode Total => new(table.Total, null);

    [ListOf(20)]
    [Description(
        "A row for each district of counterpart firms, and of posters for what is in review; firms without a "
            + "district come last."
    )]
    public IEnumerable<ProgressRowNode> Districts => table.Districts.Select(row => new ProgressRowNode(row, false));

    [ListOf(40)]
    [Description("A row for each chain of the projects' links; a project of two chains counts in both.")]
    public IEnumerable<ProgressRowNode> Chains => table.Chains.Select(row => new ProgressRowNode(row, true));

    [ListOf(CountProgress.MostWeeks)]
    [Description("The weeks that were asked for, the oldest first; the last one is the present.")]
    public IEnumerable<ProgressWeekNode> Weeks => table.Weeks.Select(week => new ProgressWeekNode(week));

    [ListOf(CountProgress.MostMonths)]
    [Description("The months that were asked for, the oldest first; the last one is the present.")]
    public IEnumerable<ProgressMonthNode> Months => table.Months.Select(month => new ProgressMonthNode(month));
}

[Name("ProgressRow")]
[Description("What waits in a chain, in a district or in the whole city, as of now.")]
public sealed class ProgressRowNode(ProgressRow row, bool? ofChain)
{
    [Description("The chain that the row counts; null in the rows of districts and in the total.")]
    public ChainNode? Chain([FromServices] CatalogueCache catalogue) =>
        ofChain is true && row.Key is { } id && catalogue.Current.Chain(id) is { } chain ? new(chain) : null;

    [Description(
        "The district that the row counts; null in the rows of chains, in the total, and for firms that have none."
    )]
    public DistrictNode? District([FromServices] CatalogueCache catalogue) =>
        ofChain is false && row.Key is { } id && catalogue.Current.District(id) is { } district ? new(district) : null;

    [Description("How many engagements have not ended.")]
    public int EngagementCount => row.EngagementCount;

    [Description("How many of them are still PROPOSED and wait for an answer.")]
    public int UnansweredCount => row.UnansweredCount;

    [Description("How many of them are stalled, without activity for longer than their stage allows.")]
    public int StalledCount => row.StalledCount;

    [Description("How many of them have a nextDue before today.")]
    public int OverdueCount => row.OverdueCount;

    [Description("How many projects wait for review by staff.")]
    public int InReviewCount => row.InReviewCount;
}

[Name("ProgressWeek")]
[Description("A week of engagements, from Monday to Sunday of the city.")]
public sealed class ProgressWeekNode(ProgressWeek week)
{
    [Description("The Monday with which the week begins.")]
    public DateOnly StartsOn => week.StartsOn;

    [Description("How many engagements were proposed in the week.")]
    public int ProposedCount => week.ProposedCount;

    [ListOf(9)]
    [Description("How many engagements stood at each stage at the end of the week; in the present one, now.")]
    public IEnumerable<StageCountNode> Stages =>
        Enum.GetValues<EngagementStage>()
            .Select(stage => new StageCountNode(stage, week.StageCounts.GetValueOrDefault(stage)));
}

[Name("StageCount")]
[Description("How many engagements stood at one stage.")]
public sealed class StageCountNode(EngagementStage stage, int count)
{
    [Description("The stage at which they stood.")]
    public EngagementStage Stage => stage;

    [Description("How many engagements stood there, which may be 0.")]
    public int EngagementCount => count;
}

[Name("ProgressMonth")]
[Description("A calendar month of positions in the chains.")]
public sealed class ProgressMonthNode(ProgressMonth month)
{
    [Description("The month that is counted, as \"2026-11\".")]
    public string Month => month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    [Description(
        "How many positions were filled: pairs of a link and a firm for which a demand first came to CONTRACTED "
            + "or DELIVERED in the month."
    )]
    public int FilledPositionCount => month.FilledPositionCount;
}
