using System.ComponentModel.DataAnnotations;

namespace Matchmaker.Domain.Engagements;

/// <summary>How long each stage may stay without activity, in days; the programme office sets its own.</summary>
public sealed class EngagementLimits
{
    /// <summary>Days the asked side has to answer; then the proposal lapses.</summary>
    [Range(1, 365)]
    public int Reply { get; set; } = 14;

    [Range(1, 365)]
    public int Proposed { get; set; } = 7;

    [Range(1, 365)]
    public int Accepted { get; set; } = 14;

    [Range(1, 365)]
    public int Negotiating { get; set; } = 30;

    [Range(1, 365)]
    public int Intent { get; set; } = 60;

    [Range(1, 730)]
    public int Contracted { get; set; } = 180;

    /// <summary>For each stage that can stall, the time since when something must have happened.</summary>
    public IReadOnlyDictionary<EngagementStage, DateTimeOffset> StalledBefore(DateTimeOffset now) =>
        new Dictionary<EngagementStage, DateTimeOffset>
        {
            [EngagementStage.Proposed] = now.AddDays(-Proposed),
            [EngagementStage.Accepted] = now.AddDays(-Accepted),
            [EngagementStage.Negotiating] = now.AddDays(-Negotiating),
            [EngagementStage.Intent] = now.AddDays(-Intent),
            [EngagementStage.Contracted] = now.AddDays(-Contracted),
        };

    public bool Stalled(Engagement engagement, DateTimeOffset now) =>
        StalledBefore(now).TryGetValue(engagement.Stage, out var before) && engagement.LastActivityAt < before;
}
