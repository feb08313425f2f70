using System.Runtime.CompilerServices;
using System.Text.Json;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Records;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Reading;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Engagements;

/// <summary>
/// Reads engagements as keyset pages, for a project, a firm or everybody, each row filtered by its audience in SQL.
/// </summary>
internal sealed class EmbeddedEngagements(EmbeddedStore store) : IEngagements
{
    private static readonly EmbeddedSort Newest = EmbeddedSort.Latest("e.created_at");
    private static readonly EmbeddedSort ByDue = EmbeddedSort.Ascending("coalesce(e.next_due, '~')");

    public Task<IReadOnlyList<Engagement>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    ) =>
        WhereAsync(
            new WhereClause()
                .With("ids", SqlJson.Of(ids))
                .And("e.id IN (SELECT value FROM json_each(@ids))")
                .MayKnowEngagement(audience),
            ct
        );

    public Task<Page<Engagement>> PageAsync(EngagementQuery query, PageRequest page, CancellationToken ct) =>
        store.Reads.PageAsync<Engagement>(
            nameof(IEngagements),
            query.List,
            "e",
            "engagement e",
            Of(query),
            By(query.Order),
            page,
            ct
        );

    public Task<IReadOnlyDictionary<string, Page<Engagement>>> OnAsync(
        IReadOnlyCollection<string> projects,
        EngagementQuery query,
        PageRequest page,
        CancellationToken ct
    ) =>
        store.Reads.PagesAsync<Engagement>(
            nameof(IEngagements),
            project => (query with { Filter = query.Filter with { Project = project } }).List,
            "e",
            "engagement e",
            Of(query),
            By(query.Order),
            page,
            "e.project",
            projects,
            ct
        );

    public async Task<IReadOnlyDictionary<string, EngagementStage>> StagesAsync(
        string firm,
        IReadOnlyCollection<string> projects,
        CancellationToken ct
    ) =>
        (
            await store.Reads.RowsAsync<(string Project, string Stage)>(
                nameof(IEngagements),
                $"""
                WITH
                asked (project) AS (SELECT DISTINCT value FROM json_each(@projects)),
                its (project, id) AS (
                  SELECT asked.project, e.id FROM asked JOIN engagement e ON e.project = asked.project
                    AND e.firm = @firm
                  UNION ALL SELECT asked.project, e.id FROM asked JOIN engagement e ON e.offer = asked.project
                    AND e.poster = @firm),
                placed AS (
                  SELECT its.project, {EmbeddedAudienceFilter.AgreedStage} AS stage, row_number() OVER (PARTITION BY
                    its.project ORDER BY {EmbeddedAudienceFilter.CountsFirst}) AS place
                  FROM its JOIN engagement mine ON mine.id = its.id)
                SELECT project, stage FROM placed WHERE place = 1
                """,
                new { firm, projects = SqlJson.Of(projects) },
                ct
            )
        ).ToDictionary(r => r.Project, r => ConstantCase.Read<EngagementStage>(r.Stage), StringComparer.Ordinal);

    public Task<IReadOnlyList<Engagement>> HoldingAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    ) =>
        WhereAsync(
            new WhereClause()
                .With("ids", SqlJson.Of(ids))
                .And(
                    """
                    e.id IN (SELECT engagement FROM outcome WHERE id IN (SELECT value FROM json_each(@ids)))
                    """
                )
                .MayKnowEngagement(audience),
            ct
        );

    public Task<IReadOnlyList<Engagement>> UnansweredAsync(DateOnly today, int take, CancellationToken ct) =>
        store.Reads.RecordsAsync<Engagement>(
            nameof(IEngagements),
            "SELECT body FROM engagement WHERE stage = 'PROPOSED' AND reply_by < @today ORDER BY "
                + "reply_by, id LIMIT @take",
            new { today = DayText.Of(today), take },
            ct
        );

    public IAsyncEnumerable<SignedOutcome> SignedAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        store
            .Reads.StreamAsync<SignedRow>(
                nameof(IEngagements),
                """
                SELECT part.value AS Outcome, e.id AS Engagement, e.firm AS Firm, f.district AS District, p.body ->
                  'links'
                  AS Links, p.type AS ProjectType
                FROM outcome o
                JOIN engagement e ON e.id = o.engagement
                JOIN json_each(e.body, '$.outcomes') part ON part.value ->> 'id' = o.id
                JOIN project p ON p.id = e.project
                JOIN firm f ON f.id = e.firm
                WHERE o.signed_on BETWEEN @from AND @to AND part.value ->> 'correctedBy' IS NULL
                ORDER BY o.signed_on, o.id
                """,
                new { from = DayText.Of(from), to = DayText.Of(to) },
                ct
            )
            .Select(r => r.Signed)
            .OfType<SignedOutcome>();

    private Task<IReadOnlyList<Engagement>> WhereAsync(
        WhereClause where,
        CancellationToken ct,
        [CallerMemberName] string method = ""
    ) =>
        store.Reads.RecordsAsync<Engagement>(
            nameof(IEngagements),
            $"SELECT e.body FROM engagement e WHERE {where.Sql}",
            where.Values,
            ct,
            method
        );

    private static EmbeddedSort By(EngagementOrder order) => order is EngagementOrder.Newest ? Newest : ByDue;

    private static WhereClause Of(EngagementQuery query)
    {
        var filter = query.Filter;
        var stalled = JsonSerializer.Serialize(
            query.StalledBefore.ToDictionary(p => ConstantCase.Of(p.Key), p => UtcText.Of(p.Value))
        );
        var told = EmbeddedAudienceFilter.TellsCounterpart(query.Audience);
        return new WhereClause()
            .MayKnowEngagement(query.Audience)
            .In("e.stage", "stages", ConstantCase.All(filter.Stages))
            .IfAny(
                "chains",
                filter.Chains,
                """
                EXISTS (SELECT 1 FROM project_link pl JOIN link l ON l.id = pl.link
                        WHERE pl.project = e.project AND l.chain IN (SELECT value FROM json_each(@chains)))
                """
            )
            .IfAny(
                "districts",
                filter.Districts,
                $"""
                EXISTS (SELECT 1 FROM firm f WHERE f.id = e.firm AND f.district IN (SELECT value
                  FROM json_each(@districts))) AND {told}
                """
            )
            .If("project", filter.Project, "e.project = @project")
            .If("firm", filter.Firm, $"e.firm = @firm AND {told}")
            .If("owner", filter.Owner, $"e.owner = @owner AND {told}")
            .With("stalledBefore", stalled)
            .If(
                "stalled",
                filter.Stalled,
                """
                EXISTS (SELECT 1 FROM json_each(@stalledBefore) s WHERE s.key = e.stage
                  AND e.last_activity_at < s.value) = @stalled
                """
            )
            .If("dueBefore", DayText.Of(filter.DueBefore), "e.next_due < @dueBefore")
            .ChangedSince("e.id", RecordKind.Engagement, filter.UpdatedSince);
    }

    private sealed class SignedRow
    {
        public string Outcome { get; init; } = "";
        public string Engagement { get; init; } = "";
        public string Firm { get; init; } = "";
        public string? District { get; init; }
        public string Links { get; init; } = "";
        public string ProjectType { get; init; } = "";

        /// <summary>Null where the outcome cannot be read.</summary>
        public SignedOutcome? Signed =>
            RecordJson.TryRead<Outcome>(Outcome, out var outcome)
                ? new(
                    outcome,
                    Engagement,
                    Firm,
                    District,
                    JsonSerializer.Deserialize<string[]>(Links)!,
                    ConstantCase.Read<ProjectType>(ProjectType)
                )
                : null;
    }
}
