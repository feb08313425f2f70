using System.Diagnostics;
using System.Globalization;
using Matchmaker.Bench.Api;
using Matchmaker.Bench.Speed;
using Matchmaker.Import.Seed;

namespace Matchmaker.Bench.Stores;

/// <summary>
/// Seconds from starting the program over a filled embedded store until it is ready, with and without what an earlier
/// run made of all texts.
/// </summary>
internal static class StartBench
{
    private const int Port = 5398;
    private const string Ready = "/health/ready",
        File = "matching.index";
    private static readonly Dictionary<string, string> Off = new() { ["Matchmaker__Matching__KeepIndex"] = "false" };

    public static async Task RunAsync(int firms, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("matchmaker-bench-");
        try
        {
            var city = new SyntheticCity(SeedFiles.Read(SeedFiles.BuiltIn).Records);
            await using (var store = await OpenStore.EmbeddedAsync(folder.FullName))
                await StoreData.FillAsync(
                    store,
                    city.Catalogue,
                    Enumerable.Range(0, firms).SelectMany(city.FirmWithProjects)
                );
            var file = new FileInfo(Path.Combine(folder.FullName, File));
            await using (await StartedAsync(folder.FullName, null))
            {
                for (; !file.Exists; file.Refresh())
                    await Task.Delay(100);
            }

            var (with, without) = (new List<double>(), new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                without.Add(await SecondsAsync(folder.FullName, Off));
                with.Add(await SecondsAsync(folder.FullName, null));
            }
            System.Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| start over {firms:N0} firms, "
                        + $"{firms * (SyntheticCity.OffersEach + SyntheticCity.DemandsEach):N0} projects | "
                        + $"seconds (min / median / max) |"
                )
            );
            System.Console.WriteLine("|---|---|");
            System.Console.WriteLine($"| all texts taken apart again | {Spread.Of(without, "N1")} |");
            System.Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| with {File} of {file.Length / 1e6:N0} MB | {Spread.Of(with, "N1")} |"
                )
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> SecondsAsync(string folder, Dictionary<string, string>? settings)
    {
        var watch = Stopwatch.StartNew();
        await using var server = await StartedAsync(folder, settings);
        return watch.Elapsed.TotalSeconds;
    }

    private static Task<Server> StartedAsync(string folder, Dictionary<string, string>? settings) =>
        Server.StartAsync("host", folder, Port, Ready, settings);
}
