using FluentValidation;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Text;

namespace Matchmaker.Matching.Engine;

/// <summary>A need or an ability in free text, which is matched and not kept.</summary>
/// <param name="Text">1 to 5,000 characters.</param>
public sealed record MatchText(string Text, Seeking Seeking)
{
    /// <summary>What the list is narrowed to; its links also say where in the chains the text belongs.</summary>
    public MatchFilter Filter { get; init; } = new();

    internal IReadOnlyList<string> Links => Filter.Links ?? [];
}

/// <summary>Validates a question, the ids that the catalogue does not know included.</summary>
internal static class MatchRules
{
    private static readonly MatchTextValidator Text = new();
    private static readonly MatchFilterValidator Filter = new();

    public static List<UserError> Errors(this MatchText input, Catalogue catalogue) =>
        [.. Text.Errors(input), .. input.Filter.Errors(catalogue)];

    public static List<UserError> Errors(this MatchFilter filter, Catalogue catalogue) =>
        [
            .. Filter.Errors(filter),
            .. UserError.NotFoundOf(filter.Links, "links", id => catalogue.Link(id) is not null),
            .. UserError.NotFoundOf(filter.Districts, "districts", id => catalogue.District(id) is not null),
        ];
}

internal sealed class MatchTextValidator : AbstractValidator<MatchText>
{
    public MatchTextValidator() => RuleFor(i => i.Text).Lines("文字", "The text", 5000);
}

internal sealed class MatchFilterValidator : AbstractValidator<MatchFilter>
{
    public MatchFilterValidator()
    {
        RuleFor(f => f.MinScore)
            .InclusiveBetween(0, 1)
            .Says("minScore 应在 0 到 1 之间。", "minScore is between 0 and 1.");
        RuleFor(f => f.Links)
            .Must(l => l is null or { Count: <= 10 })
            .Says("最多选择 10 个环节。", "At most 10 links.");
        RuleFor(f => f.Districts)
            .Must(d => d is null or { Count: <= 50 })
            .Says("最多选择 50 个区市。", "At most 50 districts.");
    }
}
