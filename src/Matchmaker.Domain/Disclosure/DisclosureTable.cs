using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Disclosure;

/// <summary>How near a caller stands to a project; whoever stands nearer is told what those farther off are.</summary>
public enum Standing
{
    Public,
    Admitted,
    Engaged,
    Talking,
    Poster,
    Staff,
    Nobody,
}

/// <summary>What of a project is told to some and not to others.</summary>
public enum Disclosed
{
    Existence,
    Poster,
    Candidates,
    Engagements,
    Rulings,

    /// <summary>Of an engagement: the firm behind the offer that was asked.</summary>
    Counterpart,
}

/// <summary>
/// The one table of confidentiality: field × visibility → the farthest standing that is told.
/// <para><see cref="Standing.Engaged"/> has an engagement on the project that has not ended,
/// <see cref="Standing.Talking"/> one to which both sides have agreed, the poster itself included
/// (<see cref="Engagement.AgreedStage"/>). They go on reading a project whose visibility is narrowed while they are at
/// it.</para>
/// <para>Who asks an offer for a project of its own is engaged on the offer, as the offer's poster is on the project:
/// so each is told of the other by the same rows.</para>
/// <para>An engagement that has ended, well or badly, gives no standing any more: its firm reads of the project what it
/// would without it, so that no later rewriting or narrowing reaches it. The engagement itself stays with both parties,
/// with what the project was called when it began (<see cref="Remnant"/>). One thing is kept: a poster that talked, and
/// delivered or was delivered to, stays named to that firm.</para>
/// <para>A firm that is suspended or removed from the library is no longer admitted; what it is engaged on it reads
/// until that ends.</para>
/// </summary>
public static class DisclosureTable
{
    /// <summary>The least standing to which <paramref name="field"/> of an approved project is told.</summary>
    public static Standing Least(Disclosed field, Visibility visibility, bool anonymous) =>
        (field, visibility, anonymous) switch
        {
            (Disclosed.Existence, Visibility.Public, _) => Standing.Public,
            (Disclosed.Existence, Visibility.Programme, _) => Standing.Admitted,
            (Disclosed.Existence, _, _) => Standing.Engaged,
            (Disclosed.Poster, _, true) => Standing.Talking,
            (Disclosed.Poster, var v, false) => Least(Disclosed.Existence, v, anonymous),
            // The mirror of the poster: a firm that was asked as the anonymous poster of its offer. No other
            // counterpart is kept from those who may know of the engagement.
            (Disclosed.Counterpart, _, true) => Standing.Talking,
            (Disclosed.Counterpart, _, false) => Standing.Public,
            (Disclosed.Candidates, _, _) => Standing.Poster,
            // Each party lists its own engagements; the whole list is the poster's and the staff's.
            (Disclosed.Engagements, _, _) => Standing.Poster,
            // That a candidate is pinned shows on the list itself; why, and which ones are vetoed, is for those who run
            // and check the programme.
            (Disclosed.Rulings, _, _) => Standing.Staff,
            _ => Standing.Nobody,
        };

    /// <param name="stage">The agreed stage of the caller's firm's engagement on the project, if it has one.</param>
    public static Standing StandingOf(Caller caller, Project project, EngagementStage? stage) =>
        StandingOf(caller.SeesAll, caller.ActsFor(project.PostedBy), caller.Admitted, stage);

    private static Standing StandingOf(bool seesAll, bool posted, bool admitted, EngagementStage? stage) =>
        seesAll ? Standing.Staff
        : posted ? Standing.Poster
        : stage is { } s && !EngagementMoves.Ended(s)
            ? EngagementMoves.AgreedToTalk(s) ? Standing.Talking
                : Standing.Engaged
        : admitted ? Standing.Admitted
        : Standing.Public;

    /// <summary>
    /// Whether the caller is told. While it waits for approval, for the first time or again after it was rewritten, a
    /// project exists for its poster, for staff, and for those who are engaged on it already.
    /// </summary>
    public static bool Tells(Disclosed field, Caller caller, Project project, EngagementStage? stage) =>
        field is Disclosed.Poster && stage is { } s && EngagementMoves.AgreedToTalk(s)
        || Tells(field, StandingOf(caller, project, stage), project);

    /// <summary>
    /// The counterpart of an engagement that the caller may know of; null while it is the undisclosed poster of the
    /// offer that was asked. As with a poster, talks that failed take the name back, and such as delivered do not.
    /// </summary>
    public static string? Counterpart(this Engagement engagement, Caller caller) =>
        EngagementMoves.AgreedToTalk(engagement.AgreedStage)
        || StandingOf(caller.SeesAll, caller.ActsFor(engagement.Firm), caller.Admitted, engagement.AgreedStage)
            >= Least(Disclosed.Counterpart, Visibility.Invited, anonymous: engagement.FirmAgreed is not null)
            ? engagement.Firm
            : null;

    /// <summary>
    /// Whether the caller is told of the firm whose answer a proposal waits for: of a poster those alone who see all,
    /// since it may keep its name to itself.
    /// </summary>
    public static bool TellsAskedFirm(this Engagement engagement, Caller caller) =>
        EngagementMoves.PosterIsAsked(engagement.Origin) ? caller.SeesAll : engagement.Counterpart(caller) is not null;

    /// <summary>
    /// The staff account that looks after an engagement, for a caller that is told of the counterpart: whose colleague
    /// took over would tell its district.
    /// </summary>
    public static string? OwnerFor(this Engagement engagement, Caller caller) =>
        engagement.Counterpart(caller) is null ? null : engagement.Owner;

    /// <summary>
    /// Whether the project may stand in what is read for the audience: the store's own rule, for a project at hand.
    /// </summary>
    /// <param name="stage">The agreed stage of the audience's firm's engagement on the project, if it has one.</param>
    public static bool MayKnow(Audience audience, Project project, EngagementStage? stage) =>
        Tells(
            Disclosed.Existence,
            StandingOf(
                audience.SeesAll,
                audience.Firm is { } firm && firm == project.PostedBy,
                audience.Admitted,
                stage
            ),
            project
        );

    /// <summary>
    /// What is left of a project to a party of an engagement that has ended, where it may not know of the project
    /// otherwise.
    /// </summary>
    public static Project Remnant(Project project, Engagement engagement) =>
        new()
        {
            Id = project.Id,
            Version = 0,
            Kind = project.Kind,
            Type = engagement.About?.Type ?? ProjectType.Cooperation,
            Title = engagement.About?.Title ?? Closed.Zh,
            Description = $"{Closed.Zh}\n{Closed.En}",
            PostedBy = project.PostedBy,
            Anonymous = true,
            Links = [],
            Requirements = [],
            Visibility = Visibility.Staff,
            State = ProjectState.Closed,
            BudgetFen = null,
            Deadline = null,
            CreatedAt = project.CreatedAt,
            OpenedAt = null,
            ReviewedBy = null,
            Note = null,
            Sample = project.Sample,
            Provenance = Provenance.None,
        };

    private static readonly LocalizedText Closed = new(
        "该项目已不再对贵方公开。",
        "This project is no longer open to your firm."
    );

    /// <summary>
    /// The states of projects that the caller may know of, for a filter that offers no state whose list is empty to it:
    /// what was never approved is known to posters and to those who see all.
    /// </summary>
    public static IReadOnlyList<ProjectState> StatesKnownTo(Caller caller) =>
        [
            .. Enum.GetValues<ProjectState>()
                .Where(state =>
                    caller.SeesAll
                    || caller.Firm is not null
                    || state is not (ProjectState.Draft or ProjectState.InReview)
                ),
        ];

    private static bool Tells(Disclosed field, Standing standing, Project project)
    {
        var least = Least(field, project.Visibility, project.Anonymous);
        if (project.State is ProjectState.Draft or ProjectState.InReview && least < Standing.Engaged)
            least = Standing.Engaged;
        return standing >= least;
    }
}
