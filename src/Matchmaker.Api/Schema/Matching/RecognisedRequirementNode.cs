using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Api.Schema.Matching;

[Name("RecognisedRequirement")]
[Description("A requirement that a free text holds, and where it stands there.")]
public sealed class RecognisedRequirementNode(RecognisedRequirement recognised)
{
    [Description(
        "The requirement, with the clause it stands in as its text; hard where the clause says so (\"必须\", "
            + "\"不低于\", \"at least\")."
    )]
    public RequirementNode Requirement => new(recognised.Requirement);

    [Description("Where the clause begins in the text, counted in UTF-16 code units from 0.")]
    public int Start => recognised.Start;

    [Description("How long the clause is, in UTF-16 code units.")]
    public int Length => recognised.Length;
}
