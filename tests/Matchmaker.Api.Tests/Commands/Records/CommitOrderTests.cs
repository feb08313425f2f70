using CsCheck;
using Matchmaker.Api.Commands.Records;

namespace Matchmaker.Api.Tests.Commands.Records;

public sealed class CommitOrderTests
{
    [Fact]
    public void What_is_pointed_at_comes_before_what_points_there() =>
        Assert.Equal(
            [
                ["survivor"],
                ["merged"],
                ["merged again"],
            ],
            CommitOrder.Of(Targets(("merged again", ["merged"]), ("merged", ["survivor"]), ("survivor", [])), 1)
        );

    [Fact]
    public void Those_that_point_at_each_other_come_together_however_small_a_commit_is()
    {
        var commits = CommitOrder.Of(Targets(("a", ["b"]), ("b", ["c"]), ("c", ["a"]), ("d", ["a"])), 1);
        Assert.Equal(
            [
                ["a", "b", "c"],
                ["d"],
            ],
            commits.Select(commit => commit.Order(StringComparer.Ordinal).ToArray())
        );
    }

    [Fact]
    public void A_line_longer_than_the_programs_stack_is_ordered()
    {
        const int Long = 200_000;
        var line = Enumerable
            .Range(0, Long)
            .ToDictionary(
                i => $"{i}",
                i => (IReadOnlyList<string>)(i == 0 ? [] : [$"{i - 1}"]),
                StringComparer.Ordinal
            );
        Assert.Equal(
            Enumerable.Range(0, Long).Select(i => $"{i}"),
            CommitOrder.Of(line, 1_000).SelectMany(commit => commit)
        );
    }

    [Fact]
    public void Whatever_points_where_each_commit_points_at_itself_or_earlier_ones_alone()
    {
        var graphs = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 5], Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).Array[0, 30]);
        graphs.Sample(
            (count, size, edges) =>
            {
                var targets = Enumerable
                    .Range(0, count)
                    .ToDictionary(
                        i => $"{i}",
                        i =>
                            (IReadOnlyList<string>)
                                [
                                    .. edges
                                        .Where(e => e.Item1 == i && e.Item2 < count && e.Item2 != i)
                                        .Select(e => $"{e.Item2}")
                                        .Distinct(),
                                ],
                        StringComparer.Ordinal
                    );
                var there = new HashSet<string>(StringComparer.Ordinal);
                foreach (var commit in CommitOrder.Of(targets, size))
                {
                    Assert.All(commit, id => Assert.True(there.Add(id)));
                    Assert.All(commit, id => Assert.Subset(there, targets[id].ToHashSet(StringComparer.Ordinal)));
                }
                Assert.Equal(count, there.Count);
            },
            iter: 500
        );
    }

    private static Dictionary<string, IReadOnlyList<string>> Targets(params (string Id, string[] At)[] records) =>
        records.ToDictionary(r => r.Id, IReadOnlyList<string> (r) => r.At, StringComparer.Ordinal);
}
