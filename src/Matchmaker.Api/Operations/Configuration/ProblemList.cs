using Matchmaker.Domain;

namespace Matchmaker.Api.Operations.Configuration;

/// <summary>What is wrong with files that people hand over: the first problems in full, the others counted.</summary>
public sealed class ProblemList
{
    /// <summary>
    /// Problems that are told at once; the rest would bury them. Set by hand; doubled, the list is longer than a
    /// screen.
    /// </summary>
    public const int MostTold = 20;

    private readonly List<LocalizedText> _told = [];
    private int _count;

    public bool Any => _count > 0;

    public void Add(params IEnumerable<LocalizedText> problems)
    {
        foreach (var problem in problems)
        {
            if (++_count <= MostTold)
                _told.Add(problem);
        }
    }

    /// <exception cref="StartupException">There are problems.</exception>
    public void ThrowIfAny()
    {
        if (_count == 0)
            return;
        var more = _count - _told.Count;
        throw new StartupException(
            more == 0 ? _told : [.. _told, new($"另有 {more} 个问题未列出。", $"And {more} more problems.")]
        );
    }
}
