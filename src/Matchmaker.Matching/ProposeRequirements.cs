using FluentValidation;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching;

/// <summary>
/// Use case: proposes requirements in structured form, extracted from what a poster has written. Nothing is kept, so
/// anyone may ask.
/// </summary>
public sealed class ProposeRequirements(CatalogueCache catalogue)
{
    /// <summary>
    /// Characters of a text: a title and a description, each as long as it may be, with room for the lines between
    /// them. Doubled, one question may cost twice as much.
    /// </summary>
    public const int MostCharacters = 5_200;

    private static readonly ProposalTextValidator Rules = new();

    /// <returns>In the order of the text, at most <see cref="RequirementExtraction.Most"/>.</returns>
    public Result<IReadOnlyList<RecognisedRequirement>> In(string text) =>
        Rules.Errors(new ProposalText(text)) is { Count: > 0 } invalid
            ? new(null, invalid)
            : new(RequirementExtraction.WithPlaces(text, catalogue.Current.Districts), []);
}

internal sealed record ProposalText(string Text);

internal sealed class ProposalTextValidator : AbstractValidator<ProposalText>
{
    public ProposalTextValidator() =>
        RuleFor(i => i.Text).Lines("文字", "The text", ProposeRequirements.MostCharacters);
}
