using System.Runtime.CompilerServices;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Neo4j.Query;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Engagements;

/// <summary>Reads engagements as keyset pages, filtered by their audience in Cypher.</summary>
internal sealed class Neo4jEngagements(Neo4jReads reads) : IEngagements
{
    // Outcomes that one statement reads of a period. Set by hand. Doubled, a long period takes half as many statements,
    // and each twice the memory.
    private const int StreamedAtOnce = 1_000;

    public Task<IReadOnlyList<Engagement>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    ) => RecordsAsync(EngagementStatements.ByIds, Neo4jAudienceFilter.Of(audience, new() { ["ids"] = ids }), ct);

    public Task<Page<Engagement>> PageAsync(EngagementQuery query, PageRequest page, CancellationToken ct)
    {
        // One firm's or one project's list is short beside the office's: it is fetched from there and sorted.
        var parameters = Parameters(query);
        var start =
            query.Filter.Project ?? query.Filter.Firm ?? (query.Audience.SeesAll ? null : query.Audience.Firm ?? "");
        parameters["start"] = start;
        var (statement, count) = (query.Order, start, query.Filter.UpdatedSince) switch
        {
            (EngagementOrder.Newest, null, null) => (EngagementStatements.Newest, EngagementStatements.Count),
            (EngagementOrder.Newest, null, _) => (
                EngagementStatements.ChangedNewest,
                EngagementStatements.CountChanged
            ),
            (EngagementOrder.Newest, _, _) => (EngagementStatements.AboutNewest, EngagementStatements.CountAbout),
            (_, null, null) => (EngagementStatements.ByDue, EngagementStatements.Count),
            (_, null, _) => (EngagementStatements.ChangedByDue, EngagementStatements.CountChanged),
            _ => (EngagementStatements.AboutByDue, EngagementStatements.CountAbout),
        };
        return reads.PageAsync<Engagement>(
            nameof(IEngagements),
            query.List,
            statement,
            count,
            parameters,
            Neo4jSort.ByRank,
            page,
            ct
        );
    }

    public Task<IReadOnlyDictionary<string, Page<Engagement>>> OnAsync(
        IReadOnlyCollection<string> projects,
        EngagementQuery query,
        PageRequest page,
        CancellationToken ct
    )
    {
        var statement =
            query.Order is EngagementOrder.Newest ? EngagementStatements.OnNewest : EngagementStatements.OnByDue;
        return reads.PagesAsync<Engagement>(
            nameof(IEngagements),
            project => (query with { Filter = query.Filter with { Project = project } }).List,
            statement,
            projects,
            Parameters(query),
            Neo4jSort.ByRank,
            page,
            ct
        );
    }

    public async Task<IReadOnlyDictionary<string, EngagementStage>> StagesAsync(
        string firm,
        IReadOnlyCollection<string> projects,
        CancellationToken ct
    ) =>
        (
            await reads.RowsAsync(
                nameof(IEngagements),
                EngagementStatements.Stages,
                new()
                {
                    ["firm"] = firm,
                    ["projects"] = projects.Distinct(),
                    ["agreed"] = Neo4jAudienceFilter.Agreed,
                    ["ended"] = Neo4jAudienceFilter.Ended,
                },
                ct
            )
        ).ToDictionary(
            row => row.Text("project"),
            row => ConstantCase.Read<EngagementStage>(row.Text("stage")),
            StringComparer.Ordinal
        );

    public Task<IReadOnlyList<Engagement>> HoldingAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    ) =>
        RecordsAsync(
            EngagementStatements.Holding,
            Neo4jAudienceFilter.Of(audience, new() { ["ids"] = ids.Distinct() }),
            ct
        );

    public Task<IReadOnlyList<Engagement>> UnansweredAsync(DateOnly today, int take, CancellationToken ct) =>
        RecordsAsync(EngagementStatements.Unanswered, new() { ["today"] = today }, ct, take);

    public async IAsyncEnumerable<SignedOutcome> SignedAsync(
        DateOnly from,
        DateOnly to,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var (day, id) = (from, "");
        while (true)
        {
            var rows = await reads.RowsAsync(
                nameof(IEngagements),
                EngagementStatements.Signed,
                new()
                {
                    ["from"] = day,
                    ["after"] = id,
                    ["to"] = to,
                    ["take"] = StreamedAtOnce,
                },
                ct
            );
            var hits = rows.Select(row => new Hit(row.Text("engagement"), row.Long("revision"), null))
                .DistinctBy(hit => hit.Id);
            var engagements = (await reads.RecordsAsync<Engagement>([.. hits], ct)).ToDictionary(
                e => e.Id,
                StringComparer.Ordinal
            );
            foreach (var row in rows)
            {
                (day, id) = ((DateOnly)row["signedOn"]!, row.Text("outcome"));
                // Its engagement may be one that cannot be read.
                if (engagements.TryGetValue(row.Text("engagement"), out var engagement))
                    yield return SignedOf(row, engagement);
            }
            if (rows.Count < StreamedAtOnce)
                yield break;
        }
    }

    private Task<IReadOnlyList<Engagement>> RecordsAsync(
        string statement,
        Dictionary<string, object?> asked,
        CancellationToken ct,
        int take = 0,
        [CallerMemberName] string method = ""
    ) => reads.RecordsAsync<Engagement>(nameof(IEngagements), statement, asked, ct, take, method);

    private static SignedOutcome SignedOf(Row row, Engagement engagement) =>
        new(
            engagement.Outcomes.Single(o => o.Id == row.Text("outcome")),
            engagement.Id,
            row.Text("firm"),
            row.TextOrNull("district"),
            [
                .. row.List("links")
                    .Cast<List<object?>>()
                    .OrderBy(link => (long)link[0]!)
                    .Select(link => (string)link[1]!),
            ],
            ConstantCase.Read<ProjectType>(row.Text("projectType"))
        );

    private static Dictionary<string, object?> Parameters(EngagementQuery query)
    {
        var filter = query.Filter;
        return Neo4jAudienceFilter.Of(
            query.Audience,
            new()
            {
                ["stages"] = FilterParameters.Of(filter.Stages),
                ["chains"] = FilterParameters.Of(filter.Chains),
                ["districts"] = FilterParameters.Of(filter.Districts),
                ["project"] = filter.Project,
                ["firm"] = filter.Firm,
                ["owner"] = filter.Owner,
                ["stalled"] = filter.Stalled,
                ["dueBefore"] = filter.DueBefore,
                ["updatedSince"] = Neo4jChangeTime.Of(filter.UpdatedSince),
                ["stalledBefore"] = query.StalledBefore.ToDictionary(
                    p => ConstantCase.Of(p.Key),
                    p => (object?)SortRank.Latest(p.Value)
                ),
            }
        );
    }
}
