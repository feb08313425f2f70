using GraphQLParser.AST;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema;

/// <summary>Projects by id; null where there is none that the caller may know of.</summary>
public sealed class ProjectById(IProjects projects, Caller caller) : Batch<string, ProjectNode?>(async (ids, ct) =>
{
    var found = (await projects.ByIdsAsync(ids, Audience.Of(caller), ct)).ToDictionary(p => p.Id, p => new ProjectNode(p), StringComparer.Ordinal);
    return id => found.GetValueOrDefault(id);
});

/// <summary>
/// The projects of engagements, as the caller may know them; where it may not, what is left of them to a party of an engagement that has
/// ended, and for all such projects together that is one more call. One that is missing cannot be read.
/// </summary>
public sealed class ProjectOfEngagement(IProjects projects, Caller caller) : Batch<Engagement, ProjectNode>(async (engagements, ct) =>
{
    string[] ids = [.. engagements.Select(e => e.Project).Distinct()];
    var told = (await projects.ByIdsAsync(ids, Audience.Of(caller), ct)).ToDictionary(p => p.Id, StringComparer.Ordinal);
    string[] closed = [.. ids.Where(id => !told.ContainsKey(id))];
    var left = closed.Length == 0 ? [] : (await projects.ByIdsAsync(closed, Audience.Everything, ct)).ToDictionary(p => p.Id, StringComparer.Ordinal);
    return e => new ProjectNode(
        told.TryGetValue(e.Project, out var project) ? project
        : left.TryGetValue(e.Project, out var remnant) ? DisclosureTable.Remnant(remnant, e) : Project.Unreadable(e.Project));
});

/// <param name="Field">The field in the document: where it is the same, so are its arguments.</param>
public sealed record PostedProjects(string Firm, GraphQLField Field, ProjectFilter Filter, PageRequest Page);

/// <summary>What firms posted: one call for all firms of a field.</summary>
public sealed class ProjectsOfFirm(IProjects projects, Caller caller) : Batch<PostedProjects, ProjectConnection>(async (wanted, ct) =>
{
    var found = new Dictionary<(GraphQLField, string), ProjectConnection>();
    foreach (var field in wanted.GroupBy(w => w.Field))
    {
        var (firm, _, filter, page) = field.First();
        string[] firms = [.. field.Select(w => w.Firm).Distinct()];
        if (page.After is not null)
        {
            OneList.Check(firms.Length);
            var next = await projects.PageAsync(new ProjectQuery(filter with { PostedBy = firm }, Audience.Of(caller)), page, ct);
            found[(field.Key, firm)] = new ProjectConnection(next, page);
            continue;
        }

        var posted = await projects.PostedByAsync(firms, new ProjectQuery(filter, Audience.Of(caller)), page, ct);
        foreach (var id in firms)
            found[(field.Key, id)] = new ProjectConnection(posted.GetValueOrDefault(id) ?? Page<Project>.Empty, page);
    }

    return w => found[(w.Field, w.Firm)];
});

/// <summary>
/// The posters of projects, where the caller may know them. Whoever may know of a project may know its poster, unless it is anonymous:
/// then the caller's own engagement decides, and for all projects together that is one more call.
/// </summary>
public sealed class PosterOfProject(IFirms firms, IEngagements engagements, Caller caller) : Batch<Project, FirmNode?>(async (projects, ct) =>
{
    string[] unsure = caller.Firm is null ? [] : [.. projects.Where(p => p.Anonymous && !caller.ActsFor(p.PostedBy)).Select(p => p.Id)];
    var stages = unsure.Length == 0 ? null : await engagements.StagesAsync(caller.Firm!, unsure, ct);
    var told = projects.Where(p => p.PostedBy is not null && (!p.Anonymous || DisclosureTable.Tells(Disclosed.Poster, caller, p, StageOn(p.Id)))).ToHashSet();
    string[] posters = [.. told.Select(p => p.PostedBy!).Distinct()];
    var found = posters.Length == 0 ? [] : (await firms.ByIdsAsync(posters, ct)).ToDictionary(f => f.Id, f => new FirmNode(f), StringComparer.Ordinal);
    return project => told.Contains(project) ? found.GetValueOrDefault(project.PostedBy!) : null;

    EngagementStage? StageOn(string project) => stages?.TryGetValue(project, out var stage) == true ? stage : null;
});
