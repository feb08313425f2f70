using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Reading;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Projects;

/// <summary>Reads projects as keyset pages, each row filtered by its audience in SQL.</summary>
internal sealed class EmbeddedProjects(EmbeddedStore store) : IProjects
{
    private static readonly EmbeddedSort Newest = EmbeddedSort.Latest("p.created_at");
    private static readonly EmbeddedSort ByDeadline = EmbeddedSort.Ascending("coalesce(p.deadline, '~')");

    private const string Awaiting = """
        (p.state = 'IN_REVIEW'
         OR (p.amendment_state IS 'IN_REVIEW' AND (@seesAll OR p.posted_by IS @me))) = @awaiting
        """;

    public Task<IReadOnlyList<Project>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    )
    {
        var where = new WhereClause()
            .With("ids", SqlJson.Of(ids))
            .And("p.id IN (SELECT value FROM json_each(@ids))")
            .MayKnowProject(audience);
        return store.Reads.RecordsAsync<Project>(
            nameof(IProjects),
            $"SELECT p.body FROM project p WHERE {where.Sql}",
            where.Values,
            ct
        );
    }

    public Task<Page<Project>> PageAsync(ProjectQuery query, PageRequest page, CancellationToken ct) =>
        store.Reads.PageAsync<Project>(
            nameof(IProjects),
            query.List,
            "p",
            "project p",
            Of(query),
            By(query.Order),
            page,
            ct
        );

    public Task<IReadOnlyDictionary<string, Page<Project>>> PostedByAsync(
        IReadOnlyCollection<string> firms,
        ProjectQuery query,
        PageRequest page,
        CancellationToken ct
    ) =>
        store.Reads.PagesAsync<Project>(
            nameof(IProjects),
            firm => (query with { Filter = query.Filter with { PostedBy = firm } }).List,
            "p",
            "project p",
            Of(query).MayKnowPoster(query.Audience),
            By(query.Order),
            page,
            "p.posted_by",
            firms,
            ct
        );

    public Task<IReadOnlyList<Project>> PastDeadlineAsync(DateOnly today, int take, CancellationToken ct) =>
        store.Reads.RecordsAsync<Project>(
            nameof(IProjects),
            """
            SELECT body FROM project
            WHERE state IN ('OPEN', 'PAUSED') AND coalesce(deadline, '~') < @today
              AND amendment_state IS NOT 'IN_REVIEW'
            ORDER BY coalesce(deadline, '~'), id LIMIT @take
            """,
            new { today = DayText.Of(today), take },
            ct
        );

    private static EmbeddedSort By(ProjectOrder order) => order is ProjectOrder.Newest ? Newest : ByDeadline;

    private static WhereClause Of(ProjectQuery query)
    {
        var (filter, audience) = (query.Filter, query.Audience);
        var where = new WhereClause()
            .MayKnowProject(audience)
            .Words("p.search", filter.Words())
            .In("p.kind", "kinds", ConstantCase.All(filter.Kinds))
            .In("p.type", "types", ConstantCase.All(filter.Types))
            .IfAny(
                "chains",
                filter.Chains,
                """
                EXISTS (SELECT 1 FROM project_link pl JOIN link l ON l.id = pl.link
                        WHERE pl.project = p.id AND l.chain IN (SELECT value FROM json_each(@chains)))
                """
            )
            .IfAny(
                "links",
                filter.Links,
                """
                EXISTS (SELECT 1 FROM project_link pl WHERE pl.project = p.id AND pl.link IN (SELECT value
                  FROM json_each(@links)))
                """
            )
            .IfAny(
                "districts",
                filter.Districts,
                """
                EXISTS (SELECT 1 FROM firm f WHERE f.id = p.posted_by AND f.district IN (SELECT value
                  FROM json_each(@districts)))
                """
            )
            .In("p.state", "states", ConstantCase.All(filter.States))
            .If("postedBy", filter.PostedBy, "p.posted_by = @postedBy")
            .If("deadlineAfter", DayText.Of(filter.DeadlineAfter), "p.deadline > @deadlineAfter")
            .ChangedSince("p.id", RecordKind.Project, filter.UpdatedSince);
        if (filter.AwaitingReview is { } awaiting)
            where.With("awaiting", awaiting).With("seesAll", audience.SeesAll).With("me", audience.Firm).And(Awaiting);
        // A district, too, would tell who the poster is.
        return filter.PostedBy is not null || filter.Districts is { Count: > 0 }
            ? where.MayKnowPoster(audience)
            : where;
    }
}
