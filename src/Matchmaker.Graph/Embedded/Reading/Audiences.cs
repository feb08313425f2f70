using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Graph.Embedded.Reading;

/// <summary>The rules of <see cref="Audience"/> as conditions, so that what an audience may not know never leaves the store.</summary>
internal static class Audiences
{
    private static readonly string Agreed =
        string.Join(", ", Enum.GetValues<EngagementStage>().Where(EngagementMoves.AgreedToTalk).Select(s => $"'{ConstantCase.Of(s)}'"));

    /// <summary>Projects (alias p) that the audience may know of.</summary>
    public static Where MayKnowProject(this Where where, Audience audience) => audience.SeesAll ? where : where.For(audience).And(
        """
        (p.posted_by = @me
         OR EXISTS (SELECT 1 FROM engagement mine WHERE mine.firm = @me AND mine.project = p.id)
         OR (p.state IN ('OPEN', 'PAUSED', 'CLOSED') AND (p.visibility = 'PUBLIC' OR (p.visibility = 'PROGRAMME' AND @admitted))))
        """);

    /// <summary>Projects (alias p) whose poster the audience may know: those that name it, its own, and those whose poster agreed to talk with it.</summary>
    public static Where MayKnowPoster(this Where where, Audience audience) => audience.SeesAll ? where : where.For(audience).And(
        $"""
        (p.anonymous = 0 OR p.posted_by = @me
         OR (SELECT mine.stage FROM engagement mine WHERE mine.firm = @me AND mine.project = p.id
             ORDER BY mine.created_at DESC, mine.id DESC LIMIT 1) IN ({Agreed}))
        """);

    /// <summary>Engagements (alias e) that the audience may know of.</summary>
    public static Where MayKnowEngagement(this Where where, Audience audience) =>
        audience.SeesAll ? where : where.For(audience).And("(e.poster = @me OR e.firm = @me)");

    private static Where For(this Where where, Audience audience) => where.With("me", audience.Firm).With("admitted", audience.Admitted);
}
