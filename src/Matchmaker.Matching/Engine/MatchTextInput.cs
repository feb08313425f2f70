using FluentValidation;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Text;

namespace Matchmaker.Matching.Engine;

/// <summary>The input of a match by free text: a need or an ability, which is matched and not kept.</summary>
/// <param name="Text">1 to 5,000 characters.</param>
/// <param name="Links">Where in the chains it is, if that is known.</param>
/// <param name="Districts">Of the firms, or of the posters of the projects.</param>
public sealed record MatchTextInput(
    string Text,
    Seeking Seeking,
    IReadOnlyList<string>? Links = null,
    IReadOnlyList<string>? Districts = null,
    Tier? MinTier = null
)
{
    /// <summary>What the places and tiers asked for narrow a list to.</summary>
    internal MatchFilter Filter => new(Districts: Districts, MinTier: MinTier);
}

/// <summary>Validates a question, the ids that the catalogue does not know included.</summary>
internal static class MatchRules
{
    private static readonly MatchTextValidator Text = new();
    private static readonly MatchFilterValidator Filter = new();

    public static List<UserError> Errors(this MatchTextInput input, Catalogue catalogue) =>
        [.. Text.Errors(input), .. Unknown(input.Links, input.Districts, catalogue)];

    public static List<UserError> Errors(this MatchFilter filter, Catalogue catalogue) =>
        [.. Filter.Errors(filter), .. Unknown(null, filter.Districts, catalogue)];

    private static IEnumerable<UserError> Unknown(
        IReadOnlyList<string>? links,
        IReadOnlyList<string>? districts,
        Catalogue catalogue
    ) =>
        [
            .. (links ?? [])
                .Select((id, i) => (id, i))
                .Where(l => catalogue.Link(l.id) is null)
                .Select(l => UserError.NotFound(l.id, "links", $"{l.i}")),
            .. (districts ?? [])
                .Select((id, i) => (id, i))
                .Where(d => catalogue.District(d.id) is null)
                .Select(d => UserError.NotFound(d.id, "districts", $"{d.i}")),
        ];
}

internal sealed class MatchTextValidator : AbstractValidator<MatchTextInput>
{
    public MatchTextValidator()
    {
        RuleFor(i => i.Text).Lines("文字", "The text", 5000);
        RuleFor(i => i.Links)
            .Must(l => l is null or { Count: <= 10 })
            .Says("最多选择 10 个环节。", "At most 10 links.");
        RuleFor(i => i.Districts)
            .Must(d => d is null or { Count: <= 50 })
            .Says("最多选择 50 个区市。", "At most 50 districts.");
    }
}

internal sealed class MatchFilterValidator : AbstractValidator<MatchFilter>
{
    public MatchFilterValidator()
    {
        RuleFor(f => f.MinScore)
            .InclusiveBetween(0, 1)
            .Says("minScore 应在 0 到 1 之间。", "minScore is between 0 and 1.");
        RuleFor(f => f.Districts)
            .Must(d => d is null or { Count: <= 50 })
            .Says("最多选择 50 个区市。", "At most 50 districts.");
    }
}
