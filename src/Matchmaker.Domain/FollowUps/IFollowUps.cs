using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.FollowUps;

/// <summary>The port that reads follow-ups, each list by due day and id.</summary>
public interface IFollowUps
{
    /// <summary>In no particular order; unknown ids, and those the audience may not read, are absent.</summary>
    Task<IReadOnlyList<FollowUp>> ByIdsAsync(IReadOnlyCollection<string> ids, Audience audience, CancellationToken ct);

    /// <summary>
    /// All follow-ups about each of these things that the audience may read, in one call, by due day and id. Things
    /// without one are absent.
    /// </summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<FollowUp>>> AboutAsync(
        IReadOnlyCollection<string> subjects,
        Audience audience,
        CancellationToken ct
    );

    /// <summary>
    /// The page of those about each of these things, in one call; things without one have an empty page.
    /// </summary>
    Task<IReadOnlyDictionary<string, Page<FollowUp>>> PagesAboutAsync(
        IReadOnlyCollection<string> subjects,
        FollowUpQuery query,
        PageRequest page,
        CancellationToken ct
    );

    /// <summary>Those about anything.</summary>
    Task<Page<FollowUp>> PageAsync(FollowUpQuery query, PageRequest page, CancellationToken ct);
}

/// <summary>What a list of follow-ups is narrowed to; an absent part narrows nothing.</summary>
/// <param name="Done">True: those that are done; false: those still to do.</param>
/// <param name="DueBefore">Those due before this day: with <paramref name="Done"/> false, the overdue ones.</param>
public sealed record FollowUpQuery(Audience Audience, bool? Done = null, DateOnly? DueBefore = null)
{
    /// <summary>For the cursors of all.</summary>
    public const string List = "followUps/DueOn";

    /// <summary>For the cursors of those about one thing.</summary>
    public static string ListAbout(string subject) => $"{List}/{subject}";
}
