using Matchmaker.Domain.Engagements;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Engagements;

internal sealed class EngagementShape : ShapeOf<Engagement>
{
    protected override Neo4jShape Of(Engagement e) => new(e, FactsOf(e), [.. Ties(e)], [.. Parts(e)]);

    /// <summary>
    /// What follows from the history (since when, what is due) is kept beside it, so that lists are ordered and
    /// narrowed by indexes.
    /// </summary>
    private static Dictionary<string, object?> FactsOf(Engagement e) =>
        new()
        {
            ["origin"] = e.Origin,
            ["stage"] = e.Stage,
            ["message"] = e.Message,
            ["replyBy"] = e.ReplyBy,
            ["createdAt"] = e.CreatedAt,
            ["lastActivityAt"] = e.LastActivityAt,
            ["nextDue"] = e.NextDue,
            ["nextDueRank"] = SortRank.Nearest(e.NextDue),
            ["posterAgreed"] = e.PosterAgreed,
            ["firmAgreed"] = e.FirmAgreed,
            ["projectType"] = e.About?.Type,
            ["title"] = e.About?.Title,
            ["createdRank"] = SortRank.Latest(e.CreatedAt),
            ["activityRank"] = SortRank.Latest(e.LastActivityAt),
        };

    private static IEnumerable<ShapeRelationship> Ties(Engagement e) =>
        [
            .. ShapeRelationship.To_(RelationshipTypes.On, e, [e.Project]),
            .. ShapeRelationship.To_(RelationshipTypes.PostedBy, e, [e.Poster]),
            .. ShapeRelationship.To_(RelationshipTypes.With, e, [e.Firm]),
            .. ShapeRelationship.To_(RelationshipTypes.Asked, e, [e.Offer]),
            .. ShapeRelationship.To_(RelationshipTypes.OwnedBy, e, [e.Owner]),
        ];

    private static IEnumerable<ShapePart> Parts(Engagement e) =>
        [
            .. e.History.Select(
                (s, order) =>
                    new ShapePart(
                        RelationshipTypes.Moved,
                        "StageChange",
                        new()
                        {
                            ["order"] = order,
                            ["from"] = s.From,
                            ["to"] = s.To,
                            ["at"] = s.At,
                            ["by"] = s.By,
                            ["byName"] = s.ByName,
                            ["note"] = s.Note,
                            ["onBehalf"] = s.OnBehalf ? true : null,
                        }
                    )
            ),
            .. (e.FollowUps ?? []).Select(
                (f, order) =>
                    new ShapePart(
                        RelationshipTypes.FollowedUp,
                        "FollowUp",
                        new()
                        {
                            ["order"] = order,
                            ["id"] = f.Id,
                            ["text"] = f.Text,
                            ["dueOn"] = f.DueOn,
                            ["doneAt"] = f.DoneAt,
                            ["recordedAt"] = f.RecordedAt,
                            ["recordedBy"] = f.RecordedBy,
                        }
                    )
            ),
            .. e.Outcomes.Select(
                (o, order) =>
                    new ShapePart(
                        RelationshipTypes.LedTo,
                        "Outcome",
                        new()
                        {
                            ["order"] = order,
                            ["id"] = o.Id,
                            ["kind"] = o.Kind,
                            ["amountFen"] = o.AmountFen,
                            ["signedOn"] = o.SignedOn,
                            ["evidence"] = o.Evidence,
                            ["verified"] = o.Verified,
                            ["recordedAt"] = o.RecordedAt,
                            ["recordedBy"] = o.RecordedBy,
                            ["corrects"] = o.Corrects,
                            ["correctionReason"] = o.CorrectionReason,
                            ["correctedBy"] = o.CorrectedBy,
                        }
                    )
            ),
        ];
}
