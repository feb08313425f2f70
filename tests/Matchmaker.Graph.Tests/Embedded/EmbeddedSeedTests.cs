using Matchmaker.Graph.Tests.Contracts;

namespace Matchmaker.Graph.Tests.Embedded;

public sealed class EmbeddedSeedTests : SeedContract<EmbeddedUnderTest>;
