using System.Diagnostics;
using System.Globalization;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Tests.Embedded;

public sealed class CrashTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    public async Task Killed_in_the_midst_of_writing_it_has_lost_nothing_that_was_acknowledged_and_holds_no_half_commit(
        int answers
    )
    {
        await using var store = new EmbeddedUnderTest();
        var acknowledged = await KillAfterAsync(store.Data, answers);
        Assert.True(acknowledged.Count >= answers);

        await store.OpenAsync();
        var onFile = await store
            .Get<IRecords>()
            .AllAsync<Firm>(TestContext.Current.CancellationToken)
            .ToDictionaryAsync(f => f.Id);
        foreach (var (writer, i) in acknowledged)
        {
            Assert.True(
                onFile.ContainsKey($"firm_{writer}_{i}_a"),
                $"acknowledged commit {i} of writer {writer} is lost"
            );
            Assert.True(onFile[$"firm_writer_{writer}"].Version >= i);
        }
        for (var writer = 0; writer < 8; writer++)
        {
            var last = onFile.TryGetValue($"firm_writer_{writer}", out var own) ? own.Version : 0;
            var expected = Enumerable
                .Range(1, last)
                .SelectMany(i => new[] { $"firm_{writer}_{i}_a", $"firm_{writer}_{i}_b" });
            Assert.Equal(
                expected.Order(),
                onFile.Keys.Where(id => id.StartsWith($"firm_{writer}_", StringComparison.Ordinal)).Order()
            );
        }
        Assert.Empty(await store.Get<IStore>().CheckAsync(TestContext.Current.CancellationToken).ToListAsync());
    }

    private static async Task<List<(int Writer, int Commit)>> KillAfterAsync(string data, int answers)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Matchmaker.Graph.Writer.dll"), data]
        )
        {
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;
        var acknowledged = new List<(int, int)>();
        using var patience = new CancellationTokenSource(Processes.Patience);
        await using var _ = patience.Token.Register(child.Kill);
        while (await child.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            // A line cut short by the end of the process was not an acknowledgement.
            if (line.Split(' ') is not [var writer, var commit])
                continue;
            acknowledged.Add(
                (int.Parse(writer, CultureInfo.InvariantCulture), int.Parse(commit, CultureInfo.InvariantCulture))
            );
            if (acknowledged.Count == answers)
                child.Kill();
        }
        await child.EndAsync();
        return acknowledged;
    }
}
