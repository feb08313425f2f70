using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain.Access;
using Matchmaker.Matching.Answers;

namespace Matchmaker.Api.Schema.Chains;

public sealed partial class LinkNode
{
    [ListOf(FindUnserved.MostLookedAt)]
    [Cost(FieldCosts.Unserved)]
    [Description(
        "Of the newest 20 open demands at the link, public or of the programme, those that have no "
            + "candidate that anyone could find."
    )]
    public IEnumerable<ProjectNode> Unserved([FromServices] FindUnserved find, [FromServices] Caller caller) =>
        find.At(link.Id, caller).Select(p => new ProjectNode(p));

    [ListOf(FindLikelyMakers.Most)]
    [Cost(FieldCosts.LikelyMakers)]
    [Description(
        "Firms that could make what the link asks for although they do not stand there, best first, by a "
            + "ranker learned from who makes what; at most 20."
    )]
    public IEnumerable<LikelyMakerNode> LikelyMakers([FromServices] FindLikelyMakers find) =>
        find.At(link.Id).Select(m => new LikelyMakerNode(m));
}
