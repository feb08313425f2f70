using Matchmaker.Domain.Engagements;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Engagements;

internal sealed class EngagementTable()
    : RecordTable<Engagement>(
        [
            new("created_at", e => UtcText.Of(e.CreatedAt)),
            new("last_activity_at", e => UtcText.Of(e.LastActivityAt)),
            new("next_due", e => DayText.Of(e.NextDue)),
        ],
        EdgeTable.Parts<Engagement>(
            "outcome",
            "engagement",
            ["id", "signed_on"],
            e => e.Outcomes.Select(o => new[] { o.Id, DayText.Of(o.SignedOn)! })
        )
    );
