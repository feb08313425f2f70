namespace Matchmaker.Api.Tests.Stories;

[Collection(EmbeddedHost.Shared)]
public sealed class LeaderOnEmbedded(EmbeddedHost host) : LeaderStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class LeaderOnNeo4j(Neo4jHost host) : LeaderStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class SmeOnEmbedded(EmbeddedHost host) : SmeStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class SmeOnNeo4j(Neo4jHost host) : SmeStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class StaffOnEmbedded(EmbeddedHost host) : StaffStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class StaffOnNeo4j(Neo4jHost host) : StaffStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class AccessOnEmbedded(EmbeddedHost host) : AccessStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class AccessOnNeo4j(Neo4jHost host) : AccessStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class PublicOnEmbedded(EmbeddedHost host) : PublicStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class PublicOnNeo4j(Neo4jHost host) : PublicStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class GapOnEmbedded(EmbeddedHost host) : GapStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class GapOnNeo4j(Neo4jHost host) : GapStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class SubscriptionOnEmbedded(EmbeddedHost host) : SubscriptionStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class SubscriptionOnNeo4j(Neo4jHost host) : SubscriptionStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class BadInputOnEmbedded(EmbeddedHost host) : BadInputTests(host);

[Collection(Neo4jHost.Shared)]
public sealed class BadInputOnNeo4j(Neo4jHost host) : BadInputTests(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class StoreCallsOnEmbedded(EmbeddedHost host) : StoreCallTests(host);

[Collection(Neo4jHost.Shared)]
public sealed class StoreCallsOnNeo4j(Neo4jHost host) : StoreCallTests(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class JudgementOnEmbedded(EmbeddedHost host) : JudgementStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class JudgementOnNeo4j(Neo4jHost host) : JudgementStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class TrustOnEmbedded(EmbeddedHost host) : TrustTests(host);

[Collection(Neo4jHost.Shared)]
public sealed class TrustOnNeo4j(Neo4jHost host) : TrustTests(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class AnyScriptOnEmbedded(EmbeddedHost host) : AnyScriptStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class AnyScriptOnNeo4j(Neo4jHost host) : AnyScriptStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class ApiTokensOnEmbedded(EmbeddedHost host) : ApiTokenStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class ApiTokensOnNeo4j(Neo4jHost host) : ApiTokenStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class SynchronisingOnEmbedded(EmbeddedHost host) : SynchronisingStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class SynchronisingOnNeo4j(Neo4jHost host) : SynchronisingStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class OfferOnEmbedded(EmbeddedHost host) : OfferStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class OfferOnNeo4j(Neo4jHost host) : OfferStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class ViewerCanOnEmbedded(EmbeddedHost host) : ViewerCanStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class ViewerCanOnNeo4j(Neo4jHost host) : ViewerCanStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class AmendmentOnEmbedded(EmbeddedHost host) : AmendmentStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class AmendmentOnNeo4j(Neo4jHost host) : AmendmentStory(host.OrSkip());

[Collection(EmbeddedHost.Shared)]
public sealed class ContactsOnEmbedded(EmbeddedHost host) : ContactStory(host);

[Collection(Neo4jHost.Shared)]
public sealed class ContactsOnNeo4j(Neo4jHost host) : ContactStory(host.OrSkip());
