using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Projects;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Projects;

/// <summary>Reads projects as keyset pages, filtered by their audience in Cypher.</summary>
internal sealed class Neo4jProjects(Neo4jReads reads) : IProjects
{
    public Task<IReadOnlyList<Project>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    ) =>
        reads.RecordsAsync<Project>(
            nameof(IProjects),
            ProjectStatements.ByIds,
            Neo4jAudienceFilter.Of(audience, new() { ["ids"] = ids }),
            ct
        );

    public Task<Page<Project>> PageAsync(ProjectQuery query, PageRequest page, CancellationToken ct)
    {
        var parameters = Parameters(query);
        var (statement, count) = (query.Order, query.Filter) switch
        {
            (ProjectOrder.Newest, { PostedBy: not null }) => (
                ProjectStatements.PostedByNewest,
                ProjectStatements.CountPostedBy
            ),
            (ProjectOrder.Newest, { UpdatedSince: not null }) => (
                ProjectStatements.ChangedNewest,
                ProjectStatements.CountChanged
            ),
            (ProjectOrder.Newest, { Links.Count: > 0 }) => (
                ProjectStatements.AtLinksNewest,
                ProjectStatements.CountAtLinks
            ),
            (ProjectOrder.Newest, { Text: not null }) when parameters["word"] is not "" => (
                ProjectStatements.SearchedNewest,
                ProjectStatements.CountSearched
            ),
            (ProjectOrder.Newest, _) => (ProjectStatements.Newest, ProjectStatements.Count),
            (_, { PostedBy: not null }) => (ProjectStatements.PostedByDeadline, ProjectStatements.CountPostedBy),
            (_, { UpdatedSince: not null }) => (ProjectStatements.ChangedByDeadline, ProjectStatements.CountChanged),
            (_, { Links.Count: > 0 }) => (ProjectStatements.AtLinksByDeadline, ProjectStatements.CountAtLinks),
            (_, { Text: not null }) when parameters["word"] is not "" => (
                ProjectStatements.SearchedByDeadline,
                ProjectStatements.CountSearched
            ),
            _ => (ProjectStatements.ByDeadline, ProjectStatements.Count),
        };
        return reads.PageAsync<Project>(
            nameof(IProjects),
            query.List,
            statement,
            count,
            parameters,
            Neo4jSort.ByRank,
            page,
            ct
        );
    }

    public Task<IReadOnlyDictionary<string, Page<Project>>> PostedByAsync(
        IReadOnlyCollection<string> firms,
        ProjectQuery query,
        PageRequest page,
        CancellationToken ct
    )
    {
        var parameters = Parameters(query);
        parameters["knowingPoster"] = true;
        var statement =
            query.Order is ProjectOrder.Newest
                ? ProjectStatements.OfPostersNewest
                : ProjectStatements.OfPostersByDeadline;
        return reads.PagesAsync<Project>(
            nameof(IProjects),
            firm => (query with { Filter = query.Filter with { PostedBy = firm } }).List,
            statement,
            firms,
            parameters,
            Neo4jSort.ByRank,
            page,
            ct
        );
    }

    public Task<IReadOnlyList<Project>> PastDeadlineAsync(DateOnly today, int take, CancellationToken ct) =>
        reads.RecordsAsync<Project>(
            nameof(IProjects),
            ProjectStatements.PastDeadline,
            new() { ["today"] = SortRank.Nearest(today) },
            ct,
            take
        );

    private static Dictionary<string, object?> Parameters(ProjectQuery query)
    {
        var (filter, words) = (query.Filter, query.Filter.Words());
        return Neo4jAudienceFilter.Of(
            query.Audience,
            new()
            {
                ["words"] = words,
                ["word"] = FullTextSearch.Rarest(words),
                ["kinds"] = FilterParameters.Of(filter.Kinds),
                ["types"] = FilterParameters.Of(filter.Types),
                ["chains"] = FilterParameters.Of(filter.Chains),
                ["links"] = FilterParameters.Of(filter.Links),
                ["districts"] = FilterParameters.Of(filter.Districts),
                ["states"] = FilterParameters.Of(filter.States),
                ["awaitingReview"] = filter.AwaitingReview,
                ["postedBy"] = filter.PostedBy,
                ["deadlineAfter"] = filter.DeadlineAfter,
                ["updatedSince"] = Neo4jChangeTime.Of(filter.UpdatedSince),
                // A district, too, would tell who the poster is.
                ["knowingPoster"] = filter.PostedBy is not null || filter.Districts is { Count: > 0 },
            }
        );
    }
}
