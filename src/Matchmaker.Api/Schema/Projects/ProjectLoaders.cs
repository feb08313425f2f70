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

public sealed record PostedProjects(
    string Of,
    GraphQLField Field,
    ProjectFilter Filter,
    ProjectOrder Order,
    PageRequest Page
) : ListWanted(Of, Field, Page);

/// <summary>What firms posted.</summary>
public sealed class ProjectsOfFirm(DisclosedProjects projects, Caller caller)
    : ListPageLoader<PostedProjects, DisclosedProject, ProjectConnection>(
        async (wanted, firms, ct) =>
        {
            var (firm, _, filter, order, page) = wanted;
            if (page.After is null)
                return await projects.PostedByAsync(firms, filter, caller, page, ct, order);
            return new Dictionary<string, Page<DisclosedProject>>(StringComparer.Ordinal)
            {
                [firm] = await projects.PageAsync(filter with { PostedBy = firm }, caller, page, ct, order),
            };
        },
        (page, asked) => new(page, asked)
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
