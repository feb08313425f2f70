using Matchmaker.Domain.Engagements;

namespace Matchmaker.Domain.FollowUps;

/// <summary>
/// What an engagement keeps of the follow-ups about it, so that its lists are ordered and narrowed without reading
/// them.
/// </summary>
public static class EngagementFollowUps
{
    /// <summary>The engagement with the nearest open day and the last activity of all follow-ups about it.</summary>
    public static Engagement Following(this Engagement engagement, IReadOnlyCollection<FollowUp> all) =>
        engagement with
        {
            FollowUpDue = all.Where(f => f.DoneAt is null).Min(f => (DateOnly?)f.DueOn),
            FollowedUpAt = all.Max(f => (DateTimeOffset?)f.LastActivityAt),
        };

    /// <summary>
    /// Takes out what releases before follow-ups were records kept inside of the engagement: the engagement as it is
    /// kept today, and its follow-ups as records. Says the same as before of what is due and of the last activity.
    /// </summary>
    public static (Engagement Engagement, IReadOnlyList<FollowUp> FollowUps) WithFollowUpsTakenOut(
        this Engagement engagement
    )
    {
        if (engagement.FollowUps is not { } held)
            return (engagement, []);
        IReadOnlyList<FollowUp> taken = [.. held.Select(f => Of(f, engagement.Id))];
        return (
            taken.Count == 0
                ? engagement with
                {
                    FollowUps = null,
                }
                : (engagement with { FollowUps = null }).Following(taken),
            taken
        );
    }

    private static FollowUp Of(HeldFollowUp held, string engagement) =>
        new()
        {
            Id = held.Id,
            Version = 1,
            About = engagement,
            Text = held.Text,
            DueOn = held.DueOn,
            DoneAt = held.DoneAt,
            RecordedAt = held.RecordedAt,
            RecordedBy = held.RecordedBy,
        };
}
