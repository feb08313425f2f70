namespace Matchmaker.Matching.Tests.Cases;

/// <summary>The labelled cases, run once for all facts of the guard.</summary>
public sealed class CasesAndRun : IAsyncLifetime
{
    internal LabelledCases Labelled { get; } = new();
    internal CaseRun Run { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Run = await CaseRun.OfAsync(Labelled);
        if (Environment.GetEnvironmentVariable("MATCHMAKER_REFREEZE") != "1")
            return;
        FrozenRun.Write(Run);
        KnownMisses.Keep(Run.Missed.Concat(Run.Misplaced).Select(p => p.Case.Id).ToHashSet(StringComparer.Ordinal));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class RegressionGuard(CasesAndRun cases, ITestOutputHelper output) : IClassFixture<CasesAndRun>
{
    private readonly CaseRun _run = cases.Run;
    private readonly IReadOnlySet<string> _known = KnownMisses.Ids();

    [Fact]
    public void Every_STRONG_case_is_among_the_first_ten_of_its_need() => NoneNew(_run.Missed);

    [Fact]
    public void Every_WEAK_case_stands_below_each_STRONG_one_of_its_need() => NoneNew(_run.Misplaced);

    [Fact]
    public void A_known_miss_that_is_one_no_longer_leaves_the_list()
    {
        var wrong = _run.Missed.Concat(_run.Misplaced).Select(p => p.Case.Id);
        var right = _known.Except(wrong, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(
            right.Count == 0,
            $"Take these out of {KnownMisses.File} (MATCHMAKER_REFREEZE=1 does it), so that they stay "
                + $"right:\n{string.Join('\n', right)}"
        );
    }

    [Fact]
    public void The_run_is_the_frozen_one()
    {
        output.WriteLine(_run.Summary);
        var moved = FrozenRun.Moved(_run);
        Assert.True(
            moved.Count == 0,
            $"{moved.Count} cases moved since {FrozenRun.File} was written. When that is meant, run "
                + $"this class with MATCHMAKER_REFREEZE=1 and commit the tables.\n"
                + $"{_run.Summary}\n{string.Join('\n', moved)}"
        );
    }

    private void NoneNew(IEnumerable<Placed> wrong)
    {
        var fresh = wrong.Where(p => !_known.Contains(p.Case.Id)).ToList();
        Assert.True(
            fresh.Count == 0,
            $"{fresh.Count} cases are wrong that were right:\n"
                + string.Join(
                    '\n',
                    fresh.Select(p =>
                        $"{p.Case.Id} {p.Case.Candidate} stands at "
                        + $"{p.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no rank"} for "
                        + $"“{cases.Labelled.Need(p.Case.Need).Title}”: {p.Case.Why}"
                    )
                )
        );
    }
}
