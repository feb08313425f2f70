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
    public void Logistic_regression_finds_the_weights_that_made_the_outcomes_beside_what_is_known_already()
    {
        var random = new Random(13);
        var rows = Enumerable
            .Range(0, 20_000)
            .Select(_ =>
            {
                double[] evidence = [1, random.NextDouble() * 10, random.NextDouble() * 2];
                var offset = random.NextDouble() - 0.5;
                var logit = offset - 3 + (0.6 * evidence[1]) - (0.8 * evidence[2]);
                return new LabelledRow(evidence, offset, random.NextDouble() < 1 / (1 + Math.Exp(-logit)));
            })
            .ToArray();

        var weights = LogisticRegressionTrainer.Weights(rows, [0, 1e-6, 1e-6]);

        Assert.Equal(-3, weights[0], 0.15);
        Assert.Equal(0.6, weights[1], 0.05);
        Assert.Equal(-0.8, weights[2], 0.1);
    }

    [Fact]
    public void A_penalty_keeps_weights_finite_where_the_outcomes_are_parted_cleanly()
    {
        LabelledRow[] rows = [new([1, 5], 0, true), new([1, 4], 0, true), new([1, 1], 0, false), new([1, 0], 0, false)];

        var weights = LogisticRegressionTrainer.Weights(rows, [0, 1]);

        // Where the slope of the loss is: the penalty pulls exactly as strongly as the rows push.
        var push = rows.Sum(r =>
            ((r.Right ? 1 : 0) - (1 / (1 + Math.Exp(-LogisticRegressionTrainer.Logit(r, weights))))) * r.Evidence[1]
        );
        Assert.Equal(weights[1], push, 1e-6);
        Assert.InRange(weights[1], 0.5, 5);
    }

    [Fact]
    public void A_row_that_counts_twice_is_as_good_as_two()
    {
        LabelledRow right = new([1, 2], 0, true),
            wrong = new([1, 1], 0, false),
            other = new([1, 3], 0, false);

        Assert.Equal(
            LogisticRegressionTrainer.Weights([right, right, wrong, other], [0, 1]),
            LogisticRegressionTrainer.Weights([right with { Weight = 2 }, wrong, other], [0, 1]),
            (a, b) => Math.Abs(a - b) < 1e-9
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
