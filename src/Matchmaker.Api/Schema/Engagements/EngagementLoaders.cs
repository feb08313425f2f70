using GraphQLParser.AST;
using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Api.Schema.Engagements;

/// <param name="Field">The field in the document: where it is the same, so are its arguments.</param>
public sealed record ProjectEngagements(string Project, GraphQLField Field, PageRequest Page);

/// <summary>The engagements on projects: one call for all projects of a field.</summary>
public sealed class EngagementsOnProject(
    IEngagements engagements,
    EngagementLimits limits,
    TimeProvider time,
    Caller caller
)
    : BatchLoader<ProjectEngagements, EngagementConnection>(
        async (wanted, ct) =>
        {
            var found = new Dictionary<(GraphQLField, string), EngagementConnection>();
            foreach (var field in wanted.GroupBy(w => w.Field))
            {
                var (project, _, page) = field.First();
                string[] projects = [.. field.Select(w => w.Project).Distinct()];
                var query = new EngagementQuery(
                    new EngagementFilter(),
                    Audience.Of(caller),
                    limits.StalledBefore(time.GetUtcNow())
                );
                if (page.After is not null)
                {
                    SingleListCursor.Check(projects.Length);
                    var next = await engagements.PageAsync(
                        query with
                        {
                            Filter = new EngagementFilter(Project: project),
                        },
                        page,
                        ct
                    );
                    found[(field.Key, project)] = new EngagementConnection(next, page);
                    continue;
                }

                var on = await engagements.OnAsync(projects, query, page, ct);
                foreach (var id in projects)
                    found[(field.Key, id)] = new EngagementConnection(
                        on.GetValueOrDefault(id) ?? Page<Engagement>.Empty,
                        page
                    );
            }

            return w => found[(w.Field, w.Project)];
        }
    );
