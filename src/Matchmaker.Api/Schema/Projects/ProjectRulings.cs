using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Projects;

public sealed partial class ProjectNode
{
    [ListOf(100)]
    [Description("Candidates that staff pinned or vetoed, at most 100; told to staff and auditors, null to others.")]
    public IEnumerable<RulingNode>? Rulings([FromServices] MatchEngine engine, [FromServices] Caller caller) =>
        project.Tells(Disclosed.Rulings)
            ? engine.Current.Judgements.RulingsOn(project.Id).Select(r => new RulingNode(r))
            : null;
}
