using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Projects;

public enum ProjectKind
{
    Demand,
    Supply,
}

public enum ProjectType
{
    Scenario,
    Procurement,
    Technology,
    Cooperation,
    Testing,
    Capacity,
    Research,
    OpenCall,
}

public enum Visibility
{
    Public,
    Programme,
    Invited,
    Staff,
}

public enum ProjectState
{
    Draft,
    InReview,
    Open,
    Paused,
    Closed,
}

public enum RequirementKind
{
    Capability,
    Certificate,
    Tier,
    District,
    Capacity,
    Delivery,
    Price,
    Other,
}

/// <summary>What a candidate must (hard) or should (soft) bring.</summary>
public sealed record Requirement(string Text, bool Hard, RequirementKind Kind);

/// <summary>A demand of a leader or an offer of a firm (供需对接项目).</summary>
public sealed record Project : IRecord, IProjectContent
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required ProjectKind Kind { get; init; }
    public required ProjectType Type { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }

    /// <summary>The firm; null where the programme office posted it from a source that names none.</summary>
    public required string? PostedBy { get; init; }

    /// <summary>The poster's name is kept from others until it agrees to talk with them.</summary>
    public required bool Anonymous { get; init; }

    public required IReadOnlyList<string> Links { get; init; }
    public required IReadOnlyList<Requirement> Requirements { get; init; }
    public required Visibility Visibility { get; init; }
    public required ProjectState State { get; init; }

    /// <summary>In fen, 1/100 CNY.</summary>
    public required long? BudgetFen { get; init; }

    /// <summary>The last day on which it is open; it closes by itself the day after.</summary>
    public required DateOnly? Deadline { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The account that last decided on it.</summary>
    public required string? ReviewedBy { get; init; }

    /// <summary>What the last decision said: why it was sent back, paused or closed.</summary>
    public required string? Note { get; init; }

    public required bool Sample { get; init; }
    public required Provenance Provenance { get; init; }

    /// <summary>
    /// What the poster would have an open or paused project say, while staff have not approved it; null without one, as
    /// in records from before projects were amended.
    /// </summary>
    public ProjectAmendment? Amendment { get; init; }

    /// <summary>
    /// The staff account that posted it for a firm, which said it by telephone or at the counter; null where the firm
    /// did so itself, and in records from before this was kept.
    /// </summary>
    public string? PostedOnBehalfBy { get; init; }

    public RecordKind RecordKind => RecordKind.Project;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References =>
        Links
            .Concat(Amendment?.Content.Links ?? [])
            .Concat(Provenance.Sources)
            .Concat(new[] { PostedBy, ReviewedBy, PostedOnBehalfBy }.OfType<string>());
    public IEnumerable<string> Keys => [];

    // What a poster may leave out is always there once it is stored.
    Visibility? IProjectContent.Visibility => Visibility;
    bool? IProjectContent.Anonymous => Anonymous;

    /// <summary>
    /// Stands for a project whose record cannot be read, where another record names it: the others on a list are shown
    /// all the same.
    /// </summary>
    public static Project Unreadable(string id) =>
        new()
        {
            Id = id,
            Version = 1,
            Kind = ProjectKind.Demand,
            Type = ProjectType.Cooperation,
            Title = "（记录无法读取）",
            Description = "(record cannot be read)",
            PostedBy = null,
            Anonymous = false,
            Links = [],
            Requirements = [],
            Visibility = Visibility.Staff,
            State = ProjectState.Closed,
            BudgetFen = null,
            Deadline = null,
            CreatedAt = DateTimeOffset.UnixEpoch,
            OpenedAt = null,
            ReviewedBy = null,
            Note = null,
            Sample = false,
            Provenance = Provenance.None,
        };
}
