using Matchmaker.Graph.Tests.Contracts;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jLedgerTests : LedgerContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jChangeFeedTests : ChangeFeedContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jChainsTests : ChainsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jFirmsTests : FirmsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jProjectsTests : ProjectsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jEngagementsTests : EngagementsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jFollowUpsTests : FollowUpsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jEventsTests : EventsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jAccountsTests : AccountsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jApiTokensTests : ApiTokensContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jJudgementsTests : RelevanceJudgementsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jStoreCallsTests : StoreCallsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jSeedTests : SeedContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jSupplyPathsTests : SupplyPathsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jNeighbourhoodsTests : NeighbourhoodsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jSavedViewsTests : SavedViewsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jContactsTests : ContactsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jCursorsTests : CursorsContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jTimesTests : TimesContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jUnreadableTests : UnreadableContract<Neo4jUnderTest>;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jRecordsTests : RecordsContract<Neo4jUnderTest>;
