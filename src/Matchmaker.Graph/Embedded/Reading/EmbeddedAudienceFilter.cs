using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Text;

namespace Matchmaker.Graph.Embedded.Reading;

/// <summary>
/// Row-level security: the rules of <see cref="Audience"/> as SQL conditions, so that what an audience may not know
/// never leaves the store.
/// </summary>
internal static class EmbeddedAudienceFilter
{
    private static readonly string Agreed = Names(EngagementMoves.AgreedToTalk);
    private static readonly string Ended = Names(EngagementMoves.Ended);

    /// <summary><see cref="Engagement.AgreedStage"/> of an engagement (alias mine).</summary>
    public static readonly string AgreedStage = AgreedStageOf("mine");

    /// <summary>
    /// Of several engagements (alias mine) of a firm on one project, the one that counts comes first: that which lives
    /// and to which both sides have agreed, else that which lives, else the newest.
    /// </summary>
    public static readonly string CountsFirst =
        $"CASE WHEN mine.stage IN ({Ended}) THEN 2 WHEN {AgreedStage} IN ({Agreed}) THEN 0 ELSE 1 END, "
        + "mine.created_at DESC, mine.id DESC";

    private static readonly string KnowsProject = $"""
        (p.posted_by = @me
         OR EXISTS (SELECT 1 FROM engagement mine WHERE mine.firm = @me AND mine.project = p.id
           AND mine.stage NOT IN ({Ended}))
         OR EXISTS (SELECT 1 FROM engagement mine WHERE mine.poster = @me AND mine.offer = p.id
           AND mine.stage NOT IN ({Ended}))
         OR (p.state IN ('OPEN', 'PAUSED', 'CLOSED') AND (p.visibility = 'PUBLIC' OR (p.visibility = 'PROGRAMME'
           AND @admitted))))
        """;

    /// <summary>Projects (alias p) that the audience may know of.</summary>
    public static WhereClause MayKnowProject(this WhereClause where, Audience audience) =>
        audience.SeesAll ? where : where.For(audience).And(KnowsProject);

    /// <summary>
    /// Projects (alias p) whose poster the audience may know: its own, those that it may know of and that name their
    /// poster, and those whose poster agreed to talk with it.
    /// </summary>
    public static WhereClause MayKnowPoster(this WhereClause where, Audience audience) =>
        audience.SeesAll
            ? where
            : where
                .For(audience)
                .And(
                    $"""
                    (p.posted_by = @me OR (p.anonymous = 0 AND {KnowsProject})
                     OR (SELECT {AgreedStage} FROM engagement mine WHERE (mine.firm = @me AND mine.project = p.id)
                       OR (mine.poster = @me AND mine.offer = p.id)
                       ORDER BY {CountsFirst} LIMIT 1) IN ({Agreed}))
                    """
                );

    /// <summary>Engagements (alias e) that the audience may know of.</summary>
    public static WhereClause MayKnowEngagement(this WhereClause where, Audience audience) =>
        audience.SeesAll ? where : where.For(audience).And("(e.poster = @me OR e.firm = @me)");

    /// <summary>
    /// Engagements (alias e) whose counterpart the audience is told of (<see cref="DisclosureTable.Counterpart"/>).
    /// </summary>
    /// <remarks>For conditions beside <see cref="MayKnowEngagement"/>, which names the audience.</remarks>
    public static string TellsCounterpart(Audience audience) =>
        audience.SeesAll
            ? "1"
            : $"(e.body ->> 'firmAgreed' IS NULL OR e.firm = @me OR {AgreedStageOf("e")} IN ({Agreed}))";

    /// <summary>
    /// Follow-ups (alias f) that the audience may know of: those about an engagement that it may know of. Those about a
    /// firm, an event or a case are the programme's own notes, for those who run and check it.
    /// </summary>
    public static WhereClause MayKnowFollowUp(this WhereClause where, Audience audience) =>
        audience.SeesAll
            ? where
            : where
                .For(audience)
                .And("EXISTS (SELECT 1 FROM engagement e WHERE e.id = f.about AND (e.poster = @me OR e.firm = @me))");

    private static string AgreedStageOf(string engagement) =>
        $"""
            CASE WHEN {engagement}.stage NOT IN ({Agreed})
                   OR (coalesce({engagement}.poster IS NULL OR {engagement}.body ->> 'posterAgreed',
                         {engagement}.body ->> 'origin' NOT IN ('STAFF', 'EVENT'))
                       AND coalesce({engagement}.body ->> 'firmAgreed', 1)) THEN {engagement}.stage
                 WHEN {engagement}.stage IN ({Ended}) THEN 'FAILED'
                 ELSE 'PROPOSED' END
            """;

    private static WhereClause For(this WhereClause where, Audience audience) =>
        where.With("me", audience.Firm).With("admitted", audience.Admitted);

    private static string Names(Func<EngagementStage, bool> which) =>
        string.Join(", ", Enum.GetValues<EngagementStage>().Where(which).Select(s => $"'{ConstantCase.Of(s)}'"));
}
