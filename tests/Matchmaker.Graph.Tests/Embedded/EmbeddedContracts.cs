using Matchmaker.Graph.Tests.Contracts;

namespace Matchmaker.Graph.Tests.Embedded;

public sealed class EmbeddedLedgerTests : LedgerContract<EmbeddedUnderTest>;
