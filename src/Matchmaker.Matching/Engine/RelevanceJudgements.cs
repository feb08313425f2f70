using System.Collections.Immutable;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// The relevance judgements of people: each account's marks on candidates, and staff's rulings on each project.
/// Immutable.
/// </summary>
public sealed record RelevanceJudgements
{
    private RecordGroups<Mark> Marks { get; init; } = RecordGroups<Mark>.Empty;
    private RecordGroups<Ruling> Rulings { get; init; } = RecordGroups<Ruling>.Empty;

    public static readonly RelevanceJudgements None = new();

    /// <summary>By id, which is the order in which they were first made.</summary>
    public IReadOnlyCollection<Mark> MarksOf(string? account) => Marks.Of(account);

    /// <summary>Of the project's list, by id.</summary>
    public IReadOnlyCollection<Ruling> RulingsOn(string? project) => Rulings.Of(project);

    public RelevanceJudgements With(Mark mark) => this with { Marks = Marks.With(mark.Account, mark) };

    public RelevanceJudgements With(Ruling ruling) => this with { Rulings = Rulings.With(ruling.Project, ruling) };

    public RelevanceJudgements Without(string id) =>
        this with
        {
            Marks = Marks.Without(id),
            Rulings = Rulings.Without(id),
        };

    /// <summary>Records by what they belong to.</summary>
    private sealed record RecordGroups<T>(
        ImmutableDictionary<string, string> GroupById,
        ImmutableDictionary<string, ImmutableSortedDictionary<string, T>> ByGroup
    )
        where T : class, IRecord
    {
        private static readonly ImmutableSortedDictionary<string, T> Nothing = ImmutableSortedDictionary.Create<
            string,
            T
        >(StringComparer.Ordinal);

        public static readonly RecordGroups<T> Empty = new(
            ImmutableDictionary.Create<string, string>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, T>>(StringComparer.Ordinal)
        );

        public IReadOnlyCollection<T> Of(string? group) =>
            group is not null && ByGroup.TryGetValue(group, out var own) ? [.. own.Values] : [];

        public RecordGroups<T> With(string group, T record) =>
            new(
                GroupById.SetItem(record.Id, group),
                ByGroup.SetItem(group, ByGroup.GetValueOrDefault(group, Nothing).SetItem(record.Id, record))
            );

        public RecordGroups<T> Without(string id)
        {
            if (!GroupById.TryGetValue(id, out var group))
                return this;
            var left = ByGroup[group].Remove(id);
            return new(GroupById.Remove(id), left.Count > 0 ? ByGroup.SetItem(group, left) : ByGroup.Remove(group));
        }
    }
}
