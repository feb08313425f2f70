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
        "Marks a candidate on a list as fitting, which puts it before the others, or as not fitting, which puts it "
            + "after them; the list, as you see it, is ranked anew. Marking it again replaces the mark. For whoever "
            + "is signed in and may see the list."
    )]
    public static async Task<MarkMatchPayload> MarkMatch(
        [FromServices] MarkMatch mark,
        [FromServices] Caller caller,
        [Description("The list, the candidate and what you think.")] MarkMatchInput input,
        CancellationToken ct
    ) => new(await mark.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Takes a mark of yours back; the list, as you see it, is ranked anew.")]
    public static async Task<RemoveMarkPayload> RemoveMark(
        [FromServices] RemoveMark takeBack,
        [FromServices] Caller caller,
        [Description("The mark to take back.")] RemoveMarkInput input,
        CancellationToken ct
    ) => new(await takeBack.RunAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Puts a candidate of a project first on its list, with its score as it is, in place of a veto if "
            + "there is one. For staff."
    )]
    public static async Task<PinMatchPayload> PinMatch(
        [FromServices] RuleOnMatch rule,
        [FromServices] Caller caller,
        [Description("The candidate to stand first, and on which list.")] PinMatchInput input,
        CancellationToken ct
    ) => new(await rule.PinAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description(
        "Keeps a candidate off a project's list, in place of a pin if there is one. That, and why, is "
            + "told to staff and auditors alone. For staff."
    )]
    public static async Task<VetoMatchPayload> VetoMatch(
        [FromServices] RuleOnMatch rule,
        [FromServices] Caller caller,
        [Description("The candidate and the reason.")] VetoMatchInput input,
        CancellationToken ct
    ) => new(await rule.VetoAsync(input, caller, ct));

    [Cost(FieldCosts.Commit)]
    [Description("Takes a pin or a veto back, so that the candidate stands where its score puts it. For staff.")]
    public static async Task<RemoveRulingPayload> RemoveRuling(
        [FromServices] RuleOnMatch rule,
        [FromServices] Caller caller,
        [Description("The pin or the veto to take back.")] RemoveRulingInput input,
        CancellationToken ct
    ) => new(await rule.RemoveAsync(input, caller, ct));
}
