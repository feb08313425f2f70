using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Domain.Access;
using Matchmaker.Matching.Feedback;

namespace Matchmaker.Api.Schema;

public sealed partial class Mutation
{
    [Cost(FieldCosts.Commit)]
    [Description(
        "You mark a candidate on a list as fitting or not; the list, as you see it, is ranked anew. Marking "
            + "it again replaces the mark."
    )]
    public static async Task<MarkMatchPayload> MarkMatch(
        [FromServices] MarkMatch mark,
        [FromServices] Caller caller,
        [Description("The list, the candidate and what you think.")] MarkMatchInput input,
        CancellationToken ct
    ) => new(await mark.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("You take a mark of yours back.")]
    public static async Task<RemoveMarkPayload> RemoveMark(
        [FromServices] RemoveMark takeBack,
        [FromServices] Caller caller,
        [Description("The mark.")] RemoveMarkInput input,
        CancellationToken ct
    ) => new(await takeBack.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Staff put a candidate of a project first on its list, with its score as it is.")]
    public static async Task<PinMatchPayload> PinMatch(
        [FromServices] RuleOnMatch rule,
        [FromServices] Caller caller,
        [Description("The candidate.")] PinMatchInput input,
        CancellationToken ct
    ) => new(await rule.PinAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Staff keep a candidate off a project's list. That, and why, is told to staff and auditors alone.")]
    public static async Task<VetoMatchPayload> VetoMatch(
        [FromServices] RuleOnMatch rule,
        [FromServices] Caller caller,
        [Description("The candidate and the reason.")] VetoMatchInput input,
        CancellationToken ct
    ) => new(await rule.VetoAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Staff take a pin or a veto back.")]
    public static async Task<RemoveRulingPayload> RemoveRuling(
        [FromServices] RuleOnMatch rule,
        [FromServices] Caller caller,
        [Description("The ruling.")] RemoveRulingInput input,
        CancellationToken ct
    ) => new(await rule.RemoveAsync(input, caller, ct));
}
