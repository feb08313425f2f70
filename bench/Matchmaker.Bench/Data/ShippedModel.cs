using Matchmaker.Import.Seed;
using Matchmaker.Matching.Scoring;

namespace Matchmaker.Bench.Data;

/// <summary>The model that is delivered with the program, loaded once for all benches of a run.</summary>
internal static class ShippedModel
{
    public static MatchModel Model { get; } = MatchModel.Load(SeedThesaurus.BuiltIn);
}
