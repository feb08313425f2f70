using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.Engagements;

/// <summary>The port that reads engagements.</summary>
public interface IEngagements
{
    /// <summary>In no particular order; unknown ids, and those the audience may not read, are absent.</summary>
    Task<IReadOnlyList<Engagement>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    );
    Task<Page<Engagement>> PageAsync(EngagementQuery query, PageRequest page, CancellationToken ct);

    /// <summary>The first page of each project's engagements, for all projects in one call.</summary>
    Task<IReadOnlyDictionary<string, Page<Engagement>>> OnAsync(
        IReadOnlyCollection<string> projects,
        EngagementQuery query,
        PageRequest page,
        CancellationToken ct
    );

    /// <summary>
    /// The agreed stage (<see cref="Engagement.AgreedStage"/>) of this firm's engagement on each of these projects, or
    /// for which it asked one of them as an offer: of a living one to which both sides have agreed, else of a living
    /// one, else of any, and among several of the newest. Projects without one are absent.
    /// </summary>
    Task<IReadOnlyDictionary<string, EngagementStage>> StagesAsync(
        string firm,
        IReadOnlyCollection<string> projects,
        CancellationToken ct
    );

    /// <summary>The engagements that hold these outcomes.</summary>
    Task<IReadOnlyList<Engagement>> HoldingAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    );

    /// <summary>Proposals whose day to reply is before this day, the oldest first.</summary>
    Task<IReadOnlyList<Engagement>> UnansweredAsync(DateOnly today, int take, CancellationToken ct);

    /// <summary>Every outcome signed from the first to the last day, both included, in no particular order.</summary>
    IAsyncEnumerable<SignedOutcome> SignedAsync(DateOnly from, DateOnly to, CancellationToken ct);
}

/// <summary>What a list of engagements is narrowed to; an absent or empty part narrows nothing.</summary>
/// <param name="Chains">Of the project's links.</param>
/// <param name="Districts">Of the counterpart firm, where the audience is told of it.</param>
/// <param name="Firm">The counterpart, where the audience is told of it.</param>
/// <param name="Owner">Where the audience is told of the counterpart.</param>
/// <param name="DueBefore">Something is due before this day.</param>
/// <param name="UpdatedSince">Engagements that were changed, follow-ups and outcomes among it, at or after this time,
/// by the clock of whoever changed them.</param>
public sealed record EngagementFilter(
    IReadOnlyList<EngagementStage>? Stages = null,
    IReadOnlyList<string>? Chains = null,
    IReadOnlyList<string>? Districts = null,
    string? Project = null,
    string? Firm = null,
    string? Owner = null,
    bool? Stalled = null,
    DateOnly? DueBefore = null,
    DateTimeOffset? UpdatedSince = null
);

/// <summary>NEXT_DUE: the nearest first, those with nothing due last. NEWEST: proposed last first.</summary>
public enum EngagementOrder
{
    NextDue,
    Newest,
}

/// <summary>A query for engagements: filter, audience, order, and since when each stage counts as stalled.</summary>
/// <param name="StalledBefore">For each stage that can stall: engagements without activity since this time are
/// stalled.</param>
public sealed record EngagementQuery(
    EngagementFilter Filter,
    Audience Audience,
    IReadOnlyDictionary<EngagementStage, DateTimeOffset> StalledBefore,
    EngagementOrder Order = EngagementOrder.NextDue
)
{
    /// <summary>For its cursors: the list of one project is a list of its own.</summary>
    public string List => $"engagements/{Order}/{Filter.Project}";
}
