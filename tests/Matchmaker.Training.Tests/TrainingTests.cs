using Matchmaker.Matching.Engine.Reranking;

namespace Matchmaker.Training.Tests;

public sealed class TrainingTests
{
    [Fact]
    public void Least_squares_finds_the_weights_that_made_the_worths_whatever_each_needs_level()
    {
        var random = new Random(3);
        var examples = Enumerable
            .Range(0, 200)
            .Select(i =>
            {
                var row = new[] { random.NextSingle(), random.NextSingle() };
                return new Example($"n{i % 10}", row, 2 * row[0] - row[1] + i % 10);
            })
            .ToArray();

        var weights = new RidgeRegressionTrainer(examples, 5, need => need[1] % 5).Weights(null, _ => 1e-9);

        Assert.Equal(2, weights[0], 0.001);
        Assert.Equal(-1, weights[1], 0.001);
    }

    [Fact]
    public void What_is_left_out_gets_no_weight()
    {
        Example[] examples = [new("n", [1, 1], 1), new("n", [0, 0], 0), new("n", [1, 0], 1)];

        var weights = new RidgeRegressionTrainer(examples, 1, _ => 0).Weights(
            null,
            kind => kind == 0 ? double.PositiveInfinity : 0.01
        );

        Assert.Equal(0, weights[0]);
        Assert.True(weights[1] > 0);
    }

    [Fact]
    public void List_training_learns_what_sets_answers_apart_and_gives_the_same_bits_again()
    {
        var random = new Random(5);
        var lists = Enumerable
            .Range(0, 100)
            .Select(_ =>
            {
                var rows = Enumerable
                    .Range(0, 8)
                    .Select(_ => new[] { random.NextSingle(), random.NextSingle() })
                    .ToArray();
                var best = Array.IndexOf(rows, rows.MaxBy(r => r[0]));
                return new LabelledList(rows, [.. Enumerable.Range(0, 8).Select(r => r == best)]);
            })
            .ToArray();

        var weights = ListwiseTrainer.Weights(lists, 1e-3);

        Assert.True(weights[0] > 5 * Math.Abs(weights[1]));
        Assert.Equal(weights, ListwiseTrainer.Weights(lists, 1e-3));
    }

    [Fact]
    public void Calibrated_chances_are_the_shares_seen()
    {
        var random = new Random(11);
        var outcomes = Enumerable
            .Range(0, 20_000)
            .Select(_ => random.NextDouble() * 6 - 3)
            .Select(score => (Score: score, Fits: random.NextDouble() < 1 / (1 + Math.Exp(-(2 * score - 1)))))
            .ToArray();

        var (slope, offset) = PlattCalibration.Fit(outcomes);

        Assert.Equal(2, slope, 0.1);
        Assert.Equal(-1, offset, 0.1);
        Assert.True(
            PlattCalibration.Error(
                PlattCalibration.Bins(outcomes.Select(o => (1 / (1 + Math.Exp(-(slope * o.Score + offset))), o.Fits)))
            ) < 0.02
        );
    }

    [Fact]
    public void Without_marks_the_kernel_adds_nothing() =>
        Assert.Equal((0.0, (int?)null), new GaussianProcessRegression([], _ => []).For(0));

    [Fact]
    public void A_list_that_was_mostly_refused_does_not_sink_as_one()
    {
        // Nine of ten were refused; all are somewhat like the eleventh.
        MarkResidual[] marks = [.. Enumerable.Range(0, 10).Select(i => new MarkResidual(i, i == 0 ? 1 : 0, 1))];
        float[] Likeness(int offer) => [.. Enumerable.Range(0, 11).Select(other => other == offer ? 1 : 0.3f)];

        var added = RelevanceFeedback.Added(marks, Likeness);

        Assert.True(added(0) > 1, $"{added(0)}");
        Assert.InRange(added(1), -0.7, -0.1);
        Assert.InRange(added(10), -0.5, 0);
    }
}
