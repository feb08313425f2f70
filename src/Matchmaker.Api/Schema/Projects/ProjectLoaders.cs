using GraphQLParser.AST;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema.Projects;

/// <summary>Projects by id; null where there is none that the caller may know of.</summary>
public sealed class ProjectById(DisclosedProjects projects, Caller caller)
    : NodeByIdLoader<ProjectNode>(
        async (ids, ct) => (await projects.ByIdsAsync(ids, caller, ct)).Select(p => new ProjectNode(p))
    );

/// <summary>The projects of engagements, as far as the caller may read them.</summary>
public sealed class ProjectOfEngagement(DisclosedProjects projects, Caller caller)
    : BatchLoader<Engagement, ProjectNode?>(
        async (engagements, ct) =>
        {
            var found = await projects.OfEngagementsAsync([.. engagements], caller, ct);
            return engagement => new ProjectNode(found[engagement.Id]);
        }
    );

/// <summary>Whether the caller may do things to projects now: one call for the posters of all, at most.</summary>
public sealed class MayOnProject(AllowedProjectActions allowed, Caller caller)
    : BatchLoader<(DisclosedProject Project, ProjectAction Action), bool>(
        async (asked, ct) =>
        {
            var actions = await allowed.OnAsync([.. asked.Select(a => a.Project)], caller, ct);
            return a => actions[a.Project.Id].Contains(a.Action);
        }
    );

/// <param name="Field">The field in the document: where it is the same, so are its arguments.</param>
public sealed record PostedProjects(
    string Firm,
    GraphQLField Field,
    ProjectFilter Filter,
    ProjectOrder Order,
    PageRequest Page
);

/// <summary>What firms posted: one call for all firms of a field.</summary>
public sealed class ProjectsOfFirm(DisclosedProjects projects, Caller caller)
    : BatchLoader<PostedProjects, ProjectConnection>(
        async (wanted, ct) =>
        {
            var found = new Dictionary<(GraphQLField, string), ProjectConnection>();
            foreach (var field in wanted.GroupBy(w => w.Field))
            {
                var (firm, _, filter, order, page) = field.First();
                string[] firms = [.. field.Select(w => w.Firm).Distinct()];
                if (page.After is not null)
                {
                    SingleListCursor.Check(firms.Length);
                    var next = await projects.PageAsync(filter with { PostedBy = firm }, caller, page, ct, order);
                    found[(field.Key, firm)] = new ProjectConnection(next, page);
                    continue;
                }

                var posted = await projects.PostedByAsync(firms, filter, caller, page, ct, order);
                foreach (var id in firms)
                    found[(field.Key, id)] = new ProjectConnection(
                        posted.GetValueOrDefault(id) ?? Page<DisclosedProject>.Empty,
                        page
                    );
            }

            return w => found[(w.Field, w.Firm)];
        }
    );

/// <summary>The posters of projects, where the caller may know them.</summary>
public sealed class PosterOfProject(DisclosedProjects projects, IFirms firms, Caller caller)
    : BatchLoader<DisclosedProject, FirmNode?>(
        async (asked, ct) =>
        {
            var posters = await projects.PostersAsync([.. asked], caller, ct);
            string[] ids = [.. posters.Values.Distinct()];
            var found =
                ids.Length == 0
                    ? []
                    : (await firms.ByIdsAsync(ids, ct)).ToDictionary(
                        f => f.Id,
                        f => new FirmNode(f),
                        StringComparer.Ordinal
                    );
            return project => posters.TryGetValue(project.Id, out var poster) ? found.GetValueOrDefault(poster) : null;
        }
    );
