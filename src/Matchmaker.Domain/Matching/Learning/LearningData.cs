namespace Matchmaker.Domain.Matching.Learning;

/// <summary>The word vectors and the learned weights are files beside the code, kept in the assembly.</summary>
internal static class LearningData
{
    public static Stream Open(string name) => typeof(LearningData).Assembly.GetManifestResourceStream($"Matching.Learning.{name}")
        ?? throw new InvalidOperationException($"The assembly lacks {name}.");
}
