using Matchmaker.Domain.Access;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Projects;

/// <summary>
/// Every list holds only what its <see cref="Audience"/> may know of; who asks is part of the question, not a check on
/// the answer.
/// </summary>
public interface IProjects
{
    /// <summary>In no particular order; unknown ids, and those the audience may not read, are absent.</summary>
    Task<IReadOnlyList<Project>> ByIdsAsync(IReadOnlyCollection<string> ids, Audience audience, CancellationToken ct);
    Task<Page<Project>> PageAsync(ProjectQuery query, PageRequest page, CancellationToken ct);

    /// <summary>
    /// The first page of what each firm posted, for all firms in one call; anonymous postings only to those who may
    /// know the poster.
    /// </summary>
    Task<IReadOnlyDictionary<string, Page<Project>>> PostedByAsync(
        IReadOnlyCollection<string> firms,
        ProjectQuery query,
        PageRequest page,
        CancellationToken ct
    );

    /// <summary>
    /// Open or paused projects whose deadline is before this day and whose amendment, which may move the deadline, does
    /// not wait for staff; the oldest deadline first.
    /// </summary>
    Task<IReadOnlyList<Project>> PastDeadlineAsync(DateOnly today, int take, CancellationToken ct);
}

/// <summary>What a list of projects is narrowed to; an absent or empty part narrows nothing.</summary>
/// <param name="Text">Words in the title or the description; at most 200 characters.</param>
/// <param name="Districts">Of the posting firm; anonymous projects are left out unless the audience may know their
/// poster.</param>
/// <param name="PostedBy">Anonymous projects are left out unless the audience may know their poster.</param>
/// <param name="UpdatedSince">Projects that were changed at or after this time, by the clock of whoever changed
/// them.</param>
/// <param name="AwaitingReview">Projects that wait for staff or do not: those in review, and those whose amendment is,
/// where the audience may know of it.</param>
public sealed record ProjectFilter(
    string? Text = null,
    IReadOnlyList<ProjectKind>? Kinds = null,
    IReadOnlyList<ProjectType>? Types = null,
    IReadOnlyList<string>? Chains = null,
    IReadOnlyList<string>? Links = null,
    IReadOnlyList<string>? Districts = null,
    IReadOnlyList<ProjectState>? States = null,
    string? PostedBy = null,
    DateOnly? DeadlineAfter = null,
    DateTimeOffset? UpdatedSince = null,
    bool? AwaitingReview = null
)
{
    /// <summary>What the text looks for, folded.</summary>
    public IReadOnlyList<string> Words() => SearchText.Words(Text);
}

/// <summary>NEWEST: created last first. DEADLINE: the nearest first, those without one last.</summary>
public enum ProjectOrder
{
    Newest,
    Deadline,
}

public sealed record ProjectQuery(ProjectFilter Filter, Audience Audience, ProjectOrder Order = ProjectOrder.Newest)
{
    /// <summary>For its cursors: the list of one poster is a list of its own.</summary>
    public string List => $"projects/{Order}/{Filter.PostedBy}";
}
