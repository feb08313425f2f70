using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.LinkPrediction.Producers;
using Matchmaker.Training.Upstream;

namespace Matchmaker.Training.Tests;

public sealed class LinkFamilyTests
{
    public static TheoryData<string> Tasks => ["producers", "upstream"];

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Every_number_of_a_row_is_of_exactly_one_family(string task)
    {
        var (names, families) =
            task == "producers"
                ? (ProducerEvidence.Names, ProducerEvidence.Families)
                : (UpstreamEvidence.Names, UpstreamEvidence.Families);

        Assert.All(names, n => Assert.Single(families, f => f.Has(n)));
        Assert.Distinct(names);
    }

    [Fact]
    public void Neighbours_give_the_mean_of_their_values_and_less_where_they_are_hardly_like()
    {
        var neighbours = new NearestNeighbours(
            [
                [(1, 3f), (2, 1f)],
                [],
                [(0, 0.1f)],
            ],
            0.4f
        );
        var means = new float[3];

        neighbours.AddMeans([8, 4, 0], means);

        Assert.Equal((float[])[3, 0, 2], means);
    }

    [Fact]
    public void Pieces_are_counted_once_a_name_with_its_beginning_and_end()
    {
        var counts = new NgramCounts([
            ["电电缆", "电缆"],
            ["缆车"],
        ]);

        Assert.Equal(((int, int)[])[(0, 2)], counts.With("电"));
        Assert.Equal(((int, int)[])[(0, 2)], counts.With("$电缆"));
        Assert.Equal(((int, int)[])[(1, 1)], counts.With("^缆车"));
        Assert.Equal(((int, int)[])[(0, 2), (1, 1)], counts.With("缆"));
    }

    [Fact]
    public void Learning_from_nearly_right_weights_ends_where_learning_from_nothing_does()
    {
        var random = new Random(9);
        var lists = Enumerable
            .Range(0, 60)
            .Select(_ =>
            {
                var rows = Enumerable
                    .Range(0, 6)
                    .Select(_ => Enumerable.Range(0, 7).Select(_ => random.NextSingle()).ToArray())
                    .ToArray();
                var best = Array.IndexOf(rows, rows.MaxBy(r => r[0] - r[6]));
                return new LabelledList(rows, [.. Enumerable.Range(0, 6).Select(r => r == best)]);
            })
            .ToArray();

        var fresh = ListwiseTrainer.Weights(lists, 1e-2);
        var resumed = ListwiseTrainer.Weights(lists, 1e-2, [.. fresh.Select(w => w * 0.9)]);

        Assert.All(fresh.Zip(resumed), p => Assert.Equal(p.First, p.Second, 0.05));
    }
}
