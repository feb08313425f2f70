using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Console.Pages.Engagements;

/// <summary>An engagement on a list or a board, with whose turn it is and where it may be moved.</summary>
/// <param name="Next">The stages to which the reader may move it without giving a reason.</param>
public sealed record EngagementRow(EngagementLine Line, EngagementTurn Turn, IReadOnlyList<EngagementStage> Next)
{
    public Engagement Engagement => Line.Engagement;
    public string Id => Engagement.Id;
    public string Stage => Engagement.Stage.ToString();

    public bool MayMoveTo(string stage) => Next.Any(s => s.ToString() == stage);
}

/// <summary>Rows for a page of engagements: what is asked of the store does not grow with them.</summary>
public sealed class EngagementRows(EngagementLines lines, IFirms firms)
{
    public async Task<IReadOnlyList<EngagementRow>> OfAsync(
        IReadOnlyList<Engagement> engagements,
        Caller caller,
        CancellationToken ct
    )
    {
        var ofDistrict = await EngagementParty.OfDistrictAsync(caller, engagements, firms, ct);
        return
        [
            .. (await lines.OfAsync(engagements, caller, ct)).Select(line => new EngagementRow(
                line,
                EngagementTurn.Of(line.Engagement, caller),
                caller.MayWrite ? [.. Free(line.Engagement, caller, ofDistrict)] : []
            )),
        ];
    }

    private static IEnumerable<EngagementStage> Free(
        Engagement engagement,
        Caller caller,
        IReadOnlySet<string>? ofDistrict
    ) =>
        engagement
            .NextStages(caller, ofDistrict)
            .Where(to => EngagementMoves.Of(engagement.MoverOf(caller)!.Value, engagement.Stage, to) is Move.Free);
}
