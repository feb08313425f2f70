using Matchmaker.Graph.Tests.Contracts;

namespace Matchmaker.Graph.Tests.Neo4j;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jLedgerTests : LedgerContract<Neo4jUnderTest>;
