using Matchmaker.Domain.Engagements;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Engagements;

internal sealed class EngagementShape : ShapeOf<Engagement>
{
    protected override Shape Of(Engagement e) => new(e, FactsOf(e), [.. Ties(e)], [.. Parts(e)]);

    /// <summary>What follows from the history (since when, what is due) is kept beside it, so that lists are ordered and narrowed by indexes.</summary>
    private static Dictionary<string, object?> FactsOf(Engagement e) => new()
    {
        ["origin"] = e.Origin, ["stage"] = e.Stage, ["message"] = e.Message, ["replyBy"] = e.ReplyBy, ["createdAt"] = e.CreatedAt,
        ["lastActivityAt"] = e.LastActivityAt, ["nextDue"] = e.NextDue, ["nextDueRank"] = SortRank.Nearest(e.NextDue),
        ["posterAgreed"] = e.PosterAgreed, ["projectType"] = e.About?.Type, ["title"] = e.About?.Title,
        ["createdRank"] = SortRank.Latest(e.CreatedAt), ["activityRank"] = SortRank.Latest(e.LastActivityAt),
    };

    private static IEnumerable<Tie> Ties(Engagement e) =>
    [
        .. Tie.To_(Edges.On, e, [e.Project]), .. Tie.To_(Edges.PostedBy, e, [e.Poster]),
        .. Tie.To_(Edges.With, e, [e.Firm]), .. Tie.To_(Edges.OwnedBy, e, [e.Owner]),
    ];

    private static IEnumerable<Part> Parts(Engagement e) =>
    [
        .. e.History.Select((s, order) => new Part(Edges.Moved, "StageChange", new()
        {
            ["order"] = order, ["from"] = s.From, ["to"] = s.To, ["at"] = s.At, ["by"] = s.By, ["byName"] = s.ByName, ["note"] = s.Note,
        })),
        .. (e.FollowUps ?? []).Select((f, order) => new Part(Edges.FollowedUp, "FollowUp", new()
        {
            ["order"] = order, ["id"] = f.Id, ["text"] = f.Text, ["dueOn"] = f.DueOn, ["doneAt"] = f.DoneAt,
            ["recordedAt"] = f.RecordedAt, ["recordedBy"] = f.RecordedBy,
        })),
        .. e.Outcomes.Select((o, order) => new Part(Edges.LedTo, "Outcome", new()
        {
            ["order"] = order, ["id"] = o.Id, ["kind"] = o.Kind, ["amountFen"] = o.AmountFen, ["signedOn"] = o.SignedOn, ["evidence"] = o.Evidence,
            ["verified"] = o.Verified, ["recordedAt"] = o.RecordedAt, ["recordedBy"] = o.RecordedBy,
        })),
    ];
}
