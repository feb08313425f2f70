using Matchmaker.Graph.Tests.Contracts;

namespace Matchmaker.Graph.Tests.Embedded;

public sealed class EmbeddedLedgerTests : LedgerContract<EmbeddedUnderTest>;

public sealed class EmbeddedChangeFeedTests : ChangeFeedContract<EmbeddedUnderTest>;

public sealed class EmbeddedChainsTests : ChainsContract<EmbeddedUnderTest>;

public sealed class EmbeddedFirmsTests : FirmsContract<EmbeddedUnderTest>;

public sealed class EmbeddedProjectsTests : ProjectsContract<EmbeddedUnderTest>;

public sealed class EmbeddedFollowUpsTests : FollowUpsContract<EmbeddedUnderTest>;

public sealed class EmbeddedEngagementsTests : EngagementsContract<EmbeddedUnderTest>;

public sealed class EmbeddedEventsTests : EventsContract<EmbeddedUnderTest>;

public sealed class EmbeddedAccountsTests : AccountsContract<EmbeddedUnderTest>;

public sealed class EmbeddedApiTokensTests : ApiTokensContract<EmbeddedUnderTest>;

public sealed class EmbeddedSavedViewsTests : SavedViewsContract<EmbeddedUnderTest>;

public sealed class EmbeddedContactsTests : ContactsContract<EmbeddedUnderTest>;

public sealed class EmbeddedJudgementsTests : RelevanceJudgementsContract<EmbeddedUnderTest>;

public sealed class EmbeddedStoreCallsTests : StoreCallsContract<EmbeddedUnderTest>;

public sealed class EmbeddedSupplyPathsTests : SupplyPathsContract<EmbeddedUnderTest>;

public sealed class EmbeddedNeighbourhoodsTests : NeighbourhoodsContract<EmbeddedUnderTest>;

public sealed class EmbeddedCursorsTests : CursorsContract<EmbeddedUnderTest>;

public sealed class EmbeddedTimesTests : TimesContract<EmbeddedUnderTest>;

public sealed class EmbeddedUnreadableTests : UnreadableContract<EmbeddedUnderTest>;

public sealed class EmbeddedRecordsTests : RecordsContract<EmbeddedUnderTest>;
