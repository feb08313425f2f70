using FluentValidation;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Projects;

/// <summary>What a poster writes, when posting and when updating.</summary>
public interface IProjectContent
{
    ProjectType Type { get; }
    string Title { get; }
    string Description { get; }
    IReadOnlyList<string> Links { get; }
    IReadOnlyList<Requirement>? Requirements { get; }
    Visibility? Visibility { get; }
    long? BudgetFen { get; }
    DateOnly? Deadline { get; }
    bool? Anonymous { get; }
}

/// <summary>What a project says, whole: after an update, or as its amendment would have it.</summary>
public sealed record ProjectContent(
    ProjectType Type,
    string Title,
    string Description,
    IReadOnlyList<string> Links,
    IReadOnlyList<Requirement> Requirements,
    Visibility Visibility,
    long? BudgetFen,
    DateOnly? Deadline,
    bool Anonymous
) : IProjectContent
{
    IReadOnlyList<Requirement>? IProjectContent.Requirements => Requirements;
    Visibility? IProjectContent.Visibility => Visibility;
    bool? IProjectContent.Anonymous => Anonymous;

    /// <summary>The same as it is kept: without blanks at the ends, and each link once.</summary>
    internal ProjectContent Tidied() =>
        this with
        {
            Title = PlainText.Tidy(Title),
            Description = PlainText.Tidy(Description),
            Links = [.. Links.Distinct()],
            Requirements = ProjectContentValidator.Tidied(Requirements),
        };

    /// <summary>Whether both say the same: a record compares its lists by reference.</summary>
    internal bool SaysWhat(ProjectContent other) =>
        this with { Links = other.Links, Requirements = other.Requirements } == other
        && Links.SequenceEqual(other.Links)
        && Requirements.SequenceEqual(other.Requirements);
}

/// <summary>The rules of what a poster writes, on whatever day: those of a stored project, too.</summary>
public sealed class ProjectWordingValidator : AbstractValidator<IProjectContent>
{
    /// <summary>
    /// Characters of a title: a line of a list. Set by hand; doubled, titles break into several lines in every list.
    /// </summary>
    public const int LongestTitle = 100;

    /// <summary>
    /// Characters of a requirement: a sentence or two. Set by hand; doubled, a requirement becomes a description that
    /// nothing can check.
    /// </summary>
    public const int LongestRequirement = 300;

    /// <summary>
    /// Links of a project. Set by hand; doubled, a project stands at more links than it can be about.
    /// </summary>
    public const int MostLinks = 10;

    /// <summary>
    /// Requirements of a project. Set by hand; doubled, each candidate costs up to twice as many checks.
    /// </summary>
    public const int MostRequirements = 30;

    public ProjectWordingValidator()
    {
        RuleFor(i => i.Title).Line("标题", "The title", LongestTitle);
        RuleFor(i => i.Description).Lines("说明", "The description", RecordRules.LongestText);
        RuleFor(i => i.Links)
            .Must(l => l.Count is >= 1 and <= MostLinks)
            .Says($"请选择 1 到 {MostLinks} 个环节。", $"Choose 1 to {MostLinks} links.");
        RuleFor(i => i.Requirements)
            .Must(r => r is null or { Count: <= MostRequirements })
            .Says($"最多 {MostRequirements} 条要求。", $"At most {MostRequirements} requirements.");
        RuleForEach(i => i.Requirements)
            .ChildRules(r => r.RuleFor(x => x.Text).Line("要求", "A requirement", LongestRequirement));
        RuleFor(i => i.BudgetFen)
            .InclusiveBetween(0, ProjectContentValidator.MostFen)
            .Says("预算应在 0 到 100 亿元之间。", "The budget is between 0 and 10 billion CNY.");
    }
}

/// <summary>The rules of what a poster writes today.</summary>
public sealed class ProjectContentValidator : AbstractValidator<IProjectContent>
{
    /// <summary>
    /// In fen, 10 billion CNY: above any single demand, and far below where sums of money would overflow. Set by hand.
    /// Doubled, sums still fit, and the sentences that name 10 billion have to change with it.
    /// </summary>
    public const long MostFen = 1_000_000_000_000;

    public ProjectContentValidator(DateOnly today)
    {
        Include(new ProjectWordingValidator());
        RuleFor(i => i.Deadline)
            .Must(d => d is null || d >= today)
            .Says("截止日期不能早于今天。", "The deadline may not be before today.")
            .Must(d => d is null || d <= today.AddYears(5))
            .Says("截止日期最多在五年以内。", "The deadline is at most five years away.");
    }

    /// <summary>The requirements as they are kept.</summary>
    internal static IReadOnlyList<Requirement> Tidied(IReadOnlyList<Requirement> requirements) =>
        [.. requirements.Select(r => r with { Text = PlainText.Tidy(r.Text) })];

    public static List<UserError> Errors(IProjectContent content, Catalogue catalogue, DateOnly today) =>
        [
            .. new ProjectContentValidator(today).Errors(content),
            .. UserError.NotFoundOf(content.Links, "links", id => catalogue.Link(id) is not null),
        ];
}
