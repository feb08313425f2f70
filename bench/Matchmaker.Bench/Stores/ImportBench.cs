using System.Diagnostics;
using System.Globalization;
using Matchmaker.Api.Commands.Records;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Bench.Stores;

/// <summary>
/// Seconds that the product's <c>import</c> takes for firms, from its start to its end, beside a plain script's UNWIND
/// of the same firms; each on a Neo4j of its own with the product's constraints and indexes, in turns.
/// </summary>
internal static class ImportBench
{
    public static async Task RunAsync(int firms, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("matchmaker-bench-");
        try
        {
            var (export, rows) = (
                Path.Combine(folder.FullName, "export.jsonl"),
                Path.Combine(folder.FullName, "rows.jsonl")
            );
            await WriteExportAsync(export, [.. StoreData.Catalogue(), .. StoreData.Firms(firms)]);
            await PlainImport.WriteFileAsync(rows, StoreData.Firms(firms));
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                ours.Add(await OursAsync(export, folder.FullName, firms));
                theirs.Add(await TheirsAsync(rows, firms));
            }
            System.Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {firms:N0} firms into Neo4j | seconds (min / median / max) | firms/s |"
                )
            );
            System.Console.WriteLine("|---|---|---|");
            Print("`import`", ours, firms);
            Print("a plain script's UNWIND", theirs, firms);
            System.Console.WriteLine(
                $"The import takes {Spread.Of(ours.Zip(theirs, (a, b) => a / b), "N2")} times as long, "
                    + $"round by round."
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> OursAsync(string export, string folder, int firms)
    {
        await using var server = await Neo4jServer.StartAsync();
        await using var store = await OpenStore.Neo4jAsync(server);
        var watch = Stopwatch.StartNew();
        var ended = await Matchmaker.Api.Program.Main([
            "import",
            export,
            "--data",
            Path.Combine(folder, "data"),
            "--Matchmaker:Store=neo4j",
            $"--Matchmaker:Neo4j:Url={server.Url}",
            $"--Matchmaker:Neo4j:User={server.User}",
            $"--Matchmaker:Neo4j:Password={server.Password}",
        ]);
        watch.Stop();
        if (ended != 0)
            throw new InvalidOperationException($"The import ended with {ended}.");
        await CountedAsync(store, firms);
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> TheirsAsync(string rows, int firms)
    {
        await using var server = await Neo4jServer.StartAsync();
        await using var store = await OpenStore.Neo4jAsync(server);
        await store
            .The<ILedger>()
            .CommitAsync(
                new Commit(Caller.System, "bench", [.. StoreData.Catalogue().Select(Fact.Put)]),
                CancellationToken.None
            );
        var watch = Stopwatch.StartNew();
        await PlainImport.RunAsync(server, rows);
        watch.Stop();
        await CountedAsync(store, firms);
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task CountedAsync(OpenStore store, int expected)
    {
        var page = await store
            .The<IFirms>()
            .PageAsync(new FirmQuery(new FirmFilter()), new(1, WithTotal: true), CancellationToken.None);
        if (page.Total != expected)
            throw new InvalidOperationException($"There are {page.Total} firms, not {expected}.");
    }

    private static async Task WriteExportAsync(string file, IReadOnlyList<IRecord> records)
    {
        var header = new ExportHeader(ExportHeader.Name, ExportHeader.Newest, 1, DateTimeOffset.UnixEpoch, false);
        await File.WriteAllLinesAsync(
            file,
            [RecordLine.Write(header), .. records.Select(RecordLine.Of), RecordLine.Write(new ExportEnd(records.Count))]
        );
    }

    private static void Print(string name, List<double> seconds, int firms) =>
        System.Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Spread.Of(seconds, "N1")} | {firms / Spread.Median(seconds):N0} |"
            )
        );
}
