using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Matching;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [ListOf(30)]
    [Cost(FieldCosts.Recognition)]
    [CostPerCharacter(FieldCosts.RecognitionCharacter)]
    [Description(
        "Requirements recognised in a text, to be taken over into a project or left; at most 30, in the "
            + "order of the text. Nothing is saved."
    )]
    public static IEnumerable<RecognisedRequirementNode>? RequirementProposals(
        [FromServices] ProposeRequirements propose,
        [Description("A title and a description, 1 to 5,200 characters.")] string text
    ) => ResultUnwrapping.ValueOrThrow(propose.In(text)).Select(r => new RecognisedRequirementNode(r));
}
