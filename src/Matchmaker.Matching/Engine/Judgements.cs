using System.Collections.Immutable;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// The relevance judgements of people: each account's marks on candidates, and staff's rulings on each project.
/// Immutable.
/// </summary>
public sealed record Judgements
{
    private Grouped<Mark> Marks { get; init; } = Grouped<Mark>.Empty;
    private Grouped<Ruling> Rulings { get; init; } = Grouped<Ruling>.Empty;

    public static readonly Judgements None = new();

    /// <summary>By id, which is the order in which they were first made.</summary>
    public IReadOnlyCollection<Mark> MarksOf(string? account) => Marks.Of(account);

    /// <summary>Of the project's list, by id.</summary>
    public IReadOnlyCollection<Ruling> RulingsOn(string? project) => Rulings.Of(project);

    public Judgements With(Mark mark) => this with { Marks = Marks.With(mark.Account, mark) };

    public Judgements With(Ruling ruling) => this with { Rulings = Rulings.With(ruling.Project, ruling) };

    public Judgements Without(string id) => this with { Marks = Marks.Without(id), Rulings = Rulings.Without(id) };

    /// <summary>Records by what they belong to.</summary>
    private sealed record Grouped<T>(ImmutableDictionary<string, string> GroupById, ImmutableDictionary<string, ImmutableSortedDictionary<string, T>> ByGroup)
        where T : class, IRecord
    {
        private static readonly ImmutableSortedDictionary<string, T> Nothing = ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);

        public static readonly Grouped<T> Empty = new(
            ImmutableDictionary.Create<string, string>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, T>>(StringComparer.Ordinal));

        public IReadOnlyCollection<T> Of(string? group) => group is not null && ByGroup.TryGetValue(group, out var own) ? [.. own.Values] : [];

        public Grouped<T> With(string group, T record) =>
            new(GroupById.SetItem(record.Id, group), ByGroup.SetItem(group, ByGroup.GetValueOrDefault(group, Nothing).SetItem(record.Id, record)));

        public Grouped<T> Without(string id)
        {
            if (!GroupById.TryGetValue(id, out var group)) return this;
            var left = ByGroup[group].Remove(id);
            return new(GroupById.Remove(id), left.Count > 0 ? ByGroup.SetItem(group, left) : ByGroup.Remove(group));
        }
    }
}
