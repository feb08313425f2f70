using System.Diagnostics;
using Matchmaker.Bench.Speed;
using Matchmaker.Bench.Stores;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Import.Seed;

namespace Matchmaker.Bench.Console;

/// <summary>How fast the console is over a city of many firms, in a browser and at the server.</summary>
internal sealed class ConsoleBench(DemoOffice office, Chromium browser, string staff, int rounds)
{
    private const int OnBoard = 500;
    private const int ContentMilliseconds = 800,
        InteractiveMilliseconds = 1_500,
        LongTaskMilliseconds = 50,
        FilterMilliseconds = 100,
        ServerMilliseconds = 500,
        Kilobytes = 250;

    public static async Task RunAsync(int firms, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("matchmaker-bench-");
        try
        {
            var someOfThem = await FillAsync(folder.FullName, firms);
            await using var office = await DemoOffice.StartAsync(
                folder.FullName,
                (programme, made) => programme.FillBoardAsync(made.Accepted, someOfThem)
            );
            await using var browser = await Chromium.StartAsync(office);
            var staff = await browser.SessionOfAsync(office.Accounts[AccountRole.Staff]);
            System.Console.WriteLine($"{firms} firms, {OnBoard} engagements; each first load by an empty browser.");
            System.Console.WriteLine("| | median | worst | goal | |");
            System.Console.WriteLine("|---|---|---|---|---|");
            var bench = new ConsoleBench(office, browser, staff, rounds);
            await foreach (var figure in bench.FiguresAsync())
                System.Console.WriteLine(figure);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The reference data and a made-up city into an empty store.</summary>
    /// <returns>Firms of it, for the board.</returns>
    private static async Task<IReadOnlyList<string>> FillAsync(string folder, int firms)
    {
        var reference = SeedFiles.Read(SeedFiles.BuiltIn).Records;
        var city = new SyntheticCity(reference);
        await using var store = await OpenStore.EmbeddedAsync(folder);
        await StoreData.FillAsync(store, reference, Enumerable.Range(0, firms).SelectMany(city.FirmWithProjects));
        return
        [
            .. Enumerable
                .Range(0, Math.Min(OnBoard, firms))
                .Select(n => city.FirmWithProjects(n).OfType<Firm>().First().Id),
        ];
    }

    private async IAsyncEnumerable<ConsoleFigure> FiguresAsync()
    {
        foreach (
            var (name, path, session) in new[]
            {
                ("start page, public", "/", null),
                ("workbench, staff", "/", staff),
                ("firms, staff", "/firms", staff),
                ("engagements, staff", "/engagements", staff),
                ("chain, public", $"/chains/{DemoRecords.Chain}", null),
            }
        )
        {
            var loads = await LoadsAsync(path, session);
            yield return new($"{name}: first content", [.. loads.Select(l => l.Content)], ContentMilliseconds, "ms");
            yield return new(
                $"{name}: circuit connected",
                [.. loads.Select(l => l.Connected)],
                InteractiveMilliseconds,
                "ms"
            );
            if (loads.Any(l => l.Answered is not null))
                yield return new(
                    $"{name}: a first press answered",
                    [.. loads.Select(l => l.Answered ?? double.PositiveInfinity)],
                    InteractiveMilliseconds,
                    "ms"
                );
            yield return new($"{name}: over HTTP", [.. loads.Select(l => l.Bytes / 1e3)], Kilobytes, "kB");
            yield return new(
                $"{name}: the circuit's messages, unpacked",
                [.. loads.Select(l => l.CircuitBytes / 1e3)],
                null,
                "kB"
            );
        }
        var uses = new PageUses(browser, staff);
        yield return new(
            "scrolling 10,000 rows: longest task",
            await uses.ScrollAsync(rounds),
            LongTaskMilliseconds,
            "ms"
        );
        var (cards, filtering) = await uses.FilterBoardAsync(rounds);
        yield return new($"board of {OnBoard} ({cards} counted on it): filtering", filtering, FilterMilliseconds, "ms");
        yield return new("chain page at the server", await ChainPagesAsync(), ServerMilliseconds, "ms");
    }

    private async Task<IReadOnlyList<PageLoad>> LoadsAsync(string path, string? session)
    {
        var loads = new List<PageLoad>();
        // The first load of a page compiles it at the server.
        for (var round = -1; round < rounds; round++)
        {
            await using var context = await browser.OpenAsync(session);
            var load = await PageLoad.OfAsync(context, path);
            if (round >= 0)
                loads.Add(load);
        }
        return loads;
    }

    private async Task<IReadOnlyList<double>> ChainPagesAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(office.Url) };
        var chains = SeedFiles.Read(SeedFiles.BuiltIn).Records.OfType<Domain.Chains.Chain>().ToList();
        var milliseconds = new List<double>();
        for (var round = -1; round < rounds; round++)
        {
            foreach (var chain in chains)
            {
                var watch = Stopwatch.StartNew();
                using var page = await client.GetAsync(new Uri($"/chains/{chain.Id}", UriKind.Relative));
                page.EnsureSuccessStatusCode();
                if (round >= 0)
                    milliseconds.Add(watch.Elapsed.TotalMilliseconds);
            }
        }
        return milliseconds;
    }
}
