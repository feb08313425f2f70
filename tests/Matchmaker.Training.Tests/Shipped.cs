using Matchmaker.Matching.Embeddings;

namespace Matchmaker.Training.Tests;

/// <summary>What is delivered with the program, loaded once for all tests.</summary>
internal static class Shipped
{
    public static EmbeddingSpace Space { get; } = EmbeddingSpace.Load();
    public static WordVectors Vectors => Space.Vectors;
}
