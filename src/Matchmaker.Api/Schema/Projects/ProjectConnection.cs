using System.ComponentModel;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Disclosure;

namespace Matchmaker.Api.Schema.Projects;

[Description("A page of projects, in the order that orderBy says.")]
public sealed class ProjectConnection(Page<DisclosedProject> page, PageRequest asked)
    : ConnectionOf<ProjectEdge, ProjectNode>(
        [.. page.Edges.Select(e => new ProjectEdge(e.Cursor, new ProjectNode(e.Node)))],
        PageInfo.Of(page, asked),
        page.Total
    );

[Description("A project and its place in a list.")]
public sealed class ProjectEdge(string cursor, ProjectNode node) : EdgeOf<ProjectNode>(cursor, node);
