using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Graph.Embedded.Reading;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.FollowUps;

/// <summary>Reads follow-ups by due day, each row filtered by its audience in SQL.</summary>
internal sealed class EmbeddedFollowUps(EmbeddedStore store) : IFollowUps
{
    private static readonly EmbeddedSort ByDue = EmbeddedSort.Ascending("f.due_on");

    public Task<IReadOnlyList<FollowUp>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        Audience audience,
        CancellationToken ct
    )
    {
        var where = new WhereClause()
            .With("ids", SqlJson.Of(ids))
            .And("f.id IN (SELECT value FROM json_each(@ids))")
            .MayKnowFollowUp(audience);
        return store.Reads.RecordsAsync<FollowUp>(
            nameof(IFollowUps),
            $"SELECT f.body FROM follow_up f WHERE {where.Sql}",
            where.Values,
            ct
        );
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FollowUp>>> AboutAsync(
        IReadOnlyCollection<string> subjects,
        Audience audience,
        CancellationToken ct
    )
    {
        var where = new WhereClause()
            .With("subjects", SqlJson.Of(subjects))
            .And("f.about IN (SELECT value FROM json_each(@subjects))")
            .MayKnowFollowUp(audience);
        var found = await store.Reads.RecordsAsync<FollowUp>(
            nameof(IFollowUps),
            $"SELECT f.body FROM follow_up f WHERE {where.Sql} ORDER BY f.due_on, f.id",
            where.Values,
            ct
        );
        return found
            .GroupBy(f => f.About, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<FollowUp>)[.. g], StringComparer.Ordinal);
    }

    public Task<IReadOnlyDictionary<string, Page<FollowUp>>> PagesAboutAsync(
        IReadOnlyCollection<string> subjects,
        FollowUpQuery query,
        PageRequest page,
        CancellationToken ct
    ) =>
        store.Reads.PagesAsync<FollowUp>(
            nameof(IFollowUps),
            FollowUpQuery.ListAbout,
            "f",
            "follow_up f",
            Of(query),
            ByDue,
            page,
            "f.about",
            subjects,
            ct
        );

    public Task<Page<FollowUp>> PageAsync(FollowUpQuery query, PageRequest page, CancellationToken ct) =>
        store.Reads.PageAsync<FollowUp>(
            nameof(IFollowUps),
            FollowUpQuery.List,
            "f",
            "follow_up f",
            Of(query),
            ByDue,
            page,
            ct
        );

    private static WhereClause Of(FollowUpQuery query)
    {
        var where = new WhereClause()
            .MayKnowFollowUp(query.Audience)
            .If("dueBefore", DayText.Of(query.DueBefore), "f.due_on < @dueBefore");
        // Written out, so that the open ones are found by the index that holds them alone.
        return query.Done is { } done ? where.And(done ? "f.is_done = 1" : "f.is_done = 0") : where;
    }
}
