using Matchmaker.Domain.Ledger;

namespace Matchmaker.Import.Seed;

/// <summary>A record with the rows that it was read from, its own first.</summary>
internal sealed record SeedRecord(IRecord Record, params IReadOnlyList<SeedRow> Rows);
