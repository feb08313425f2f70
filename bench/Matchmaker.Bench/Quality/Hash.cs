namespace Matchmaker.Bench.Quality;

/// <summary>FNV-1a: chooses the same folds and links on every machine.</summary>
internal static class Hash
{
    public static uint Of(string text) => text.Aggregate(2166136261u, (h, c) => (h ^ c) * 16777619u);
}
