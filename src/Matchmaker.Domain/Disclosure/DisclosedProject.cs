using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Disclosure;

/// <summary>
/// A project as one caller may read it. Whoever shows projects gets them as this, never as <see cref="Project"/>: there
/// is no way to one that does not ask <see cref="DisclosureTable"/>, so that nobody can forget to.
/// </summary>
public sealed class DisclosedProject
{
    private readonly Caller _caller;

    private DisclosedProject(Project record, Caller caller) => (Record, _caller) = (record, caller);

    /// <summary>The project for the caller; null where the caller may not know of it.</summary>
    /// <param name="stage">The agreed stage of the caller's firm's engagement on the project, if it has one.</param>
    public static DisclosedProject? Of(Project project, Caller caller, EngagementStage? stage) =>
        DisclosureTable.Tells(Disclosed.Existence, caller, project, stage)
            ? new DisclosedProject(project, caller)
            : null;

    /// <summary>The same for a project that the store has given out for the caller's own audience.</summary>
    internal static DisclosedProject Known(Project project, Caller caller) => new(project, caller);

    /// <summary>
    /// The record, for the use cases of this assembly and for matching, which decide what comes of it by the same
    /// table.
    /// </summary>
    internal Project Record { get; }

    public string Id => Record.Id;
    public int Version => Record.Version;
    public ProjectKind Kind => Record.Kind;
    public ProjectType Type => Record.Type;
    public string Title => Record.Title;
    public string Description => Record.Description;
    public IReadOnlyList<string> Links => Record.Links;
    public IReadOnlyList<Requirement> Requirements => Record.Requirements;
    public Visibility Visibility => Record.Visibility;
    public ProjectState State => Record.State;
    public long? BudgetFen => Record.BudgetFen;
    public DateOnly? Deadline => Record.Deadline;
    public DateTimeOffset CreatedAt => Record.CreatedAt;
    public DateTimeOffset? OpenedAt => Record.OpenedAt;
    public bool Sample => Record.Sample;
    public Provenance Provenance => Record.Provenance;

    /// <summary>Whether the caller acts for the firm that posted it.</summary>
    public bool IsOwn => _caller.ActsFor(Record.PostedBy);

    /// <summary>Told to everybody: that a name is kept is no secret where no name stands.</summary>
    public bool Anonymous => Record.Anonymous;

    /// <summary>
    /// What the last decision said: why it was returned, paused or closed; told to the poster and to those who see all,
    /// null to others.
    /// </summary>
    public string? ReviewReason => IsOwnOrOverseen ? Record.Note : null;

    /// <summary>
    /// What waits for approval beside the published words; told to the poster and to those who see all, null to others.
    /// </summary>
    public ProjectAmendment? Amendment => IsOwnOrOverseen ? Record.Amendment : null;

    /// <summary>Whether staff posted it for the firm; told to everybody, since it tells nothing of who it is.</summary>
    public bool PostedOnBehalf => Record.PostedOnBehalfBy is not null;

    /// <summary>The staff account that did; told to the poster and to those who see all, null to others.</summary>
    public string? PostedOnBehalfBy => IsOwnOrOverseen ? Record.PostedOnBehalfBy : null;

    /// <summary>
    /// The words on which the poster goes on writing: the amendment's where the caller is told of one.
    /// </summary>
    public ProjectContent LatestContent => Amendment?.Content ?? Record.PublishedContent();

    /// <summary>
    /// Whether the caller is told, whatever its firm's engagement: candidates, engagements and rulings do not depend on
    /// one.
    /// </summary>
    public bool Tells(Disclosed field) => DisclosureTable.Tells(field, _caller, Record, null);

    /// <summary>The posting firm where the caller is told; null also where the programme office posted it.</summary>
    /// <param name="stage">The agreed stage of the caller's firm's engagement on it; needed where
    /// <see cref="PosterDependsOnEngagement"/>.</param>
    public string? PosterAt(EngagementStage? stage) =>
        !Record.Anonymous || DisclosureTable.Tells(Disclosed.Poster, _caller, Record, stage) ? Record.PostedBy : null;

    /// <summary>
    /// Whoever may know of a project may know its poster, unless it is anonymous: then the caller's own engagement
    /// decides.
    /// </summary>
    internal bool PosterDependsOnEngagement =>
        Record is { Anonymous: true, PostedBy: not null } && _caller.Firm is not null && !IsOwn;

    private bool IsOwnOrOverseen => _caller.SeesAll || IsOwn;
}
