using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Projects;

public enum ProjectKind { Demand, Supply }
public enum ProjectType { Scenario, Procurement, Technology, Cooperation, Testing, Capacity, Research, OpenCall }
public enum Visibility { Public, Programme, Invited, Staff }
public enum ProjectState { Draft, InReview, Open, Paused, Closed }
public enum RequirementKind { Capability, Certificate, Tier, District, Capacity, Delivery, Price, Other }

/// <summary>What a candidate must (hard) or should (soft) bring.</summary>
public sealed record Requirement(string Text, bool Hard, RequirementKind Kind);

/// <summary>A demand of a leader or an offer of a firm (供需对接项目).</summary>
/// <param name="PostedBy">The firm; null where the programme office posted it from a source that names none.</param>
/// <param name="Anonymous">The poster's name is kept from others until it agrees to talk with them.</param>
/// <param name="BudgetFen">In fen, 1/100 CNY.</param>
/// <param name="Deadline">The last day on which it is open; it closes by itself the day after.</param>
/// <param name="ReviewedBy">The account that last decided on it.</param>
/// <param name="Note">What the last decision said: why it was sent back, paused or closed.</param>
public sealed record Project(
    string Id, int Version, ProjectKind Kind, ProjectType Type, string Title, string Description, string? PostedBy, bool Anonymous,
    IReadOnlyList<string> Links, IReadOnlyList<Requirement> Requirements, Visibility Visibility, ProjectState State,
    long? BudgetFen, DateOnly? Deadline, DateTimeOffset CreatedAt, DateTimeOffset? OpenedAt, string? ReviewedBy, string? Note,
    bool Sample, Provenance Provenance) : IRecord, IProjectContent
{
    public RecordKind RecordKind => RecordKind.Project;
    public IRecord AtVersion(int version) => this with { Version = version };
    public IEnumerable<string> References => Links.Concat(Provenance.Sources).Concat(new[] { PostedBy, ReviewedBy }.OfType<string>());
    public IEnumerable<string> Keys => [];

    // What a poster may leave out is always there once it is stored.
    Visibility? IProjectContent.Visibility => Visibility;
    bool? IProjectContent.Anonymous => Anonymous;

    /// <summary>Stands for a project whose record cannot be read, where another record names it: the others on a list are shown all the same.</summary>
    public static Project Unreadable(string id) => new(
        id, 1, ProjectKind.Demand, ProjectType.Cooperation, "（记录无法读取）", "(record cannot be read)", null, false, [], [], Visibility.Staff, ProjectState.Closed,
        null, null, DateTimeOffset.UnixEpoch, null, null, null, false, Provenance.None);
}
