using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Matching;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Api.Schema;

public sealed partial class Query
{
    [ListOf(30)]
    [Cost(FieldCosts.Recognition)]
    [CostPerCharacter(FieldCosts.RecognitionCharacter)]
    [Description("Requirements recognised in a text, to be taken over into a project or left; at most 30, in the order of the text. Nothing is saved.")]
    public static IEnumerable<RecognisedRequirementNode> ProposeRequirements(
        [FromServices] ProposeRequirements propose, [Description("A title and a description, 1 to 5,200 characters.")] string text) =>
        ResultUnwrapping.ValueOrThrow(propose.In(text)).Select(r => new RecognisedRequirementNode(r));
}

[Name("RecognisedRequirement")]
[Description("A requirement that a text holds.")]
public sealed class RecognisedRequirementNode(RecognisedRequirement recognised)
{
    [Description("The requirement, with the clause it stands in as its text; hard where the clause says so (\"必须\", \"不低于\", \"at least\").")]
    public RequirementNode Requirement => new(recognised.Requirement);

    [Description("Where the clause begins in the text, counted in UTF-16 code units from 0.")]
    public int Start => recognised.Start;

    [Description("How long the clause is, in UTF-16 code units.")]
    public int Length => recognised.Length;
}
