using System.Runtime.CompilerServices;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Commands.Records;

/// <summary>Every record of a store, in an order in which what is pointed at comes first.</summary>
public sealed class AllRecords(
    IChains chains, IFirms firms, IAccounts accounts, IProjects projects, IEngagements engagements, IEvents events, IMarks marks, IRulings rulings)
{
    private static readonly EngagementQuery AllEngagements =
        new(new EngagementFilter(), Audience.Everything, new Dictionary<EngagementStage, DateTimeOffset>(), EngagementOrder.Newest);

    public async IAsyncEnumerable<IRecord> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var record in (await chains.CatalogueAsync(ct)).OrderBy(r => r.RecordKind).ThenBy(r => r.Id, StringComparer.Ordinal)) yield return record;
        await foreach (var firm in firms.AllAsync(ct)) yield return firm;
        await foreach (var account in PagesAsync(page => accounts.PageAsync(page, ct))) yield return account;
        await foreach (var project in projects.AllAsync(ct)) yield return project;
        await foreach (var engagement in PagesAsync(page => engagements.PageAsync(AllEngagements, page, ct))) yield return engagement;
        await foreach (var happening in PagesAsync(page => events.PageAsync(new EventFilter(), page, ct))) yield return happening;
        await foreach (var mark in marks.AllAsync(ct)) yield return mark;
        await foreach (var ruling in rulings.AllAsync(ct)) yield return ruling;
    }

    /// <summary>The records of these ids that the store has, whatever they are.</summary>
    public async Task<IReadOnlyList<IRecord>> ByIdsAsync(RecordKind kind, IReadOnlyCollection<string> ids, CancellationToken ct) => kind switch
    {
        RecordKind.Firm => await firms.ByIdsAsync(ids, ct),
        RecordKind.Account => await accounts.ByIdsAsync(ids, ct),
        RecordKind.Project => await projects.ByIdsAsync(ids, Audience.Everything, ct),
        RecordKind.Engagement => await engagements.ByIdsAsync(ids, Audience.Everything, ct),
        RecordKind.Event => await events.ByIdsAsync(ids, ct),
        RecordKind.Mark => await marks.ByIdsAsync(null, ids, ct),
        RecordKind.Ruling => await rulings.ByIdsAsync(ids, ct),
        _ => [.. (await chains.CatalogueAsync(ct)).Where(r => r.RecordKind == kind && ids.Contains(r.Id))],
    };

    private static async IAsyncEnumerable<T> PagesAsync<T>(Func<PageRequest, Task<Page<T>>> read)
    {
        for (PageRequest? page = new(PageRequest.Most); page is not null;)
        {
            var got = await read(page);
            foreach (var item in got.Items) yield return item;
            page = got.HasNext ? page with { After = got.Edges[^1].Cursor } : null;
        }
    }
}
