using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Projects;

internal sealed class ProjectTable()
    : RecordTable<Project>(
        [
            new("created_at", p => UtcText.Of(p.CreatedAt)),
            new("search", p => SearchText.Of([p.Title, p.Description]), Folded: true),
        ],
        EdgeTable.To<Project>("project_link", "project", "link", p => p.Links)
    );
