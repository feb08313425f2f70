using Matchmaker.Domain;

namespace Matchmaker.Api.Operations.Configuration;

/// <summary>What is wrong with files that people hand over: the first problems in full, the others counted.</summary>
public sealed class ProblemList
{
    public const int MostTold = 20;

    private readonly List<Sentence> told = [];
    private int count;

    public bool Any => count > 0;

    public void Add(params IEnumerable<Sentence> problems)
    {
        foreach (var problem in problems)
        {
            if (++count <= MostTold) told.Add(problem);
        }
    }

    /// <exception cref="StartProblemException">There are problems.</exception>
    public void ThrowIfAny()
    {
        if (count == 0) return;
        var more = count - told.Count;
        throw new StartProblemException(more == 0 ? told : [.. told, new($"另有 {more} 个问题未列出。", $"And {more} more problems.")]);
    }
}
