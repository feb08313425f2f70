using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Domain.Access;
using Matchmaker.Matching.Answers;

namespace Matchmaker.Api.Schema.Projects;

public sealed partial class ProjectNode
{
    [Cost(FieldCosts.MatchList)]
    [Description(
        "What would make a demand clearer, also one not yet open, from what divides its candidates; null "
            + "where it is clear enough. For its poster, staff and auditors."
    )]
    public NeedAdviceNode? NeedAdvice([FromServices] ClarifyNeed clarify, [FromServices] Caller caller) =>
        ResultUnwrapping.ValueOrNull(clarify.ForProject(project, caller)) is { } vague ? new(vague) : null;
}
