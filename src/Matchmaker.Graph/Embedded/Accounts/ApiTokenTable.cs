using Matchmaker.Domain.Accounts;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Accounts;

internal sealed class ApiTokenTable() : RecordTable<ApiToken>([new("created_at", t => UtcText.Of(t.CreatedAt))]);
