using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>Checks a commit for contradictions in itself, whatever the store holds.</summary>
internal static class CommitChecks
{
    /// <exception cref="ArgumentException">The commit contradicts itself: no facts, a record twice, or a version that
    /// does not follow the one read.</exception>
    public static CommitResult? Refusal(Commit commit)
    {
        ArgumentNullException.ThrowIfNull(commit);
        if (commit.Facts.Count == 0)
            throw new ArgumentException("A commit has at least one fact.", nameof(commit));
        if (commit.Facts.DistinctBy(f => f.Id).Count() != commit.Facts.Count)
            throw new ArgumentException("A commit has one fact for each record.", nameof(commit));
        if (
            commit.Facts.FirstOrDefault(f =>
                !f.Follows || f.Record is { } r && (r.Id != f.Id || r.RecordKind != f.Kind)
            ) is
            { } odd
        )
            throw new ArgumentException(
                $"The fact for {odd.Id} does not fit its record, or its version is not the one read plus one.",
                nameof(commit)
            );

        var removed = commit.Facts.Where(f => f.Record is null).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var records = commit.Facts.Select(f => f.Record).OfType<IRecord>().ToList();
        if (
            records.SelectMany(r => r.References).Where(removed.Contains).Distinct().ToList() is { Count: > 0 } dangling
        )
            return new DanglingReferences(dangling);

        var keys = records.SelectMany(r => r.Keys).ToList();
        return
            keys.GroupBy(k => k, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToList()
                is { Count: > 0 } taken
            ? new DuplicateKeys(taken)
            : null;
    }
}
