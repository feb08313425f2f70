using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Matching.Index;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Matching.Documents;

/// <summary>An open demand or offer as it is found and compared. Its poster is no part of it: what is found must not tell who posted it.</summary>
public sealed class ProjectDocument(Project project) : Document(project.Id)
{
    public Project Project { get; } = project;

    public IReadOnlyList<Posting> Postings(Catalogue catalogue) => Documents.Postings.Of(
        [
            new(Project.Title, 1), new(Project.Description, 0.5),
            .. Project.Requirements.Select(r => new Field(r.Text, 0.7)),
            .. Project.Links.Select(l => new Field(catalogue.Link(l)?.Zh, 0.3)),
        ], Project.Links);
}
