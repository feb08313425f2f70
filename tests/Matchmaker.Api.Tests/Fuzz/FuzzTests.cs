using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Matchmaker.Api.Tests.Schema;
using Matchmaker.Api.Tests.Stories;

namespace Matchmaker.Api.Tests.Fuzz;

/// <summary>
/// Whatever is sent, nothing breaks: no internal error, no fault in the log, no answer that takes long, and the host is
/// well afterwards. The same seed makes the same requests; another one, or more of them, are had with
/// <c>MATCHMAKER_FUZZ_SEED</c> and <c>MATCHMAKER_FUZZ_TIMES</c>.
/// </summary>
public sealed class FuzzTests(FuzzHost host) : IClassFixture<FuzzHost>
{
    private const int Told = 5;

    /// <summary>Documents under way together: more than a small machine has cores, so that they meet.</summary>
    private const int AtOnce = 4;

    /// <summary>Requests under way together: most of them only wait out the silence after half a request.</summary>
    private const int Waiting = 32;

    /// <summary>
    /// The most that an answer may take, asked once more when it took longer: the machine may have been busy.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly int Seed = Number("MATCHMAKER_FUZZ_SEED", 20_261_127);
    private static readonly int Times = Number("MATCHMAKER_FUZZ_TIMES", 1);
    private static readonly string[] Roles = ["", "LEADER", "SME", "STAFF"];

    private readonly ConcurrentQueue<string> _faults = [];
    private int _carriedOut;

    [Fact]
    public async Task No_document_breaks_anything()
    {
        var log = ErrorLog.Of(host.Services);
        var schema = PrintedSchema.Build();
        var known = await host.KnownAsync();
        var clients = new Dictionary<string, Client> { [""] = host.Public };
        foreach (var role in Roles.Skip(1))
            clients[role] = await host.AsAsync(role);

        await EachAsync(
            2_000,
            AtOnce,
            async i =>
            {
                var random = new Random(HashCode(i));
                var body = new DocumentGenerator(schema, new NastyValues(random, known), random).Body();
                var role = Roles[random.Next(Roles.Length)];
                var accept = random.Next(3) switch
                {
                    0 => "application/graphql-response+json",
                    1 => "text/event-stream, application/json;q=0.1",
                    _ => "application/json",
                };
                if (body.Contains("subscription", StringComparison.Ordinal))
                    accept = "application/json";
                await CheckAsync(
                    $"document {i} as {(role.Length == 0 ? "nobody" : role)}, {accept}: {body}",
                    () => clients[role].PostAsync(body, accept)
                );
            }
        );
        await AllIsWellAsync(log);
        // Were nearly all refused for their form, little would have been tried.
        Assert.True(_carriedOut > 500 * Times, $"{_carriedOut} documents were carried out.");
    }

    [Fact]
    public async Task No_request_breaks_anything()
    {
        var log = ErrorLog.Of(host.Services);
        await EachAsync(
            500,
            Waiting,
            async i =>
            {
                var random = new Random(HashCode(-1 - i));
                var request = new RequestGenerator(new NastyValues(random, ["firm_sample-sme"]), random).Request();
                await CheckAsync(
                    $"request {i}: {Shown(request)}",
                    async () =>
                    {
                        var answer = await RawHttp.SendAsync(host.Address, request, TimeSpan.FromSeconds(1.5));
                        // 505 is what HTTP itself says to a version that is none.
                        return (answer.Statuses.Where(status => status != 505).DefaultIfEmpty(400).Max(), answer.Text);
                    }
                );
            }
        );
        await AllIsWellAsync(log);
    }

    private async Task CheckAsync(string what, Func<Task<(int Status, string Text)>> send)
    {
        var clock = Stopwatch.StartNew();
        var (status, text) = await send();
        if (clock.Elapsed > Patience)
        {
            clock.Restart();
            (status, text) = await send();
        }

        if (text.Contains("\"data\":", StringComparison.Ordinal))
            Interlocked.Increment(ref _carriedOut);
        var unavailable = status == 503 && text.Contains("\"UNAVAILABLE\"", StringComparison.Ordinal);
        if (clock.Elapsed > Patience)
            Fault($"It took {clock.Elapsed.TotalSeconds:F1} s", what, text);
        if (status >= 500 && !unavailable)
            Fault($"It was answered with {status}", what, text);
        if (
            text.Contains("\"INTERNAL\"", StringComparison.Ordinal)
            || text.Contains("\"INTERNAL_ERROR\"", StringComparison.Ordinal)
        )
            Fault("It failed inside", what, text);
        if (text.Contains("   at Matchmaker.", StringComparison.Ordinal))
            Fault("It showed a stack", what, text);
    }

    private void Fault(string fault, string what, string text) =>
        _faults.Enqueue($"{fault}: {Short(what, 3_000)}{Environment.NewLine}→ {Short(text, 600)}");

    private async Task AllIsWellAsync(ErrorLog log)
    {
        foreach (var line in log.Lines)
            _faults.Enqueue($"A fault was logged: {Short(line, 2_000)}");
        using var ready = await host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        if (!ready.IsSuccessStatusCode)
            _faults.Enqueue($"Afterwards the host was not ready: {(int)ready.StatusCode}");
        Assert.True(
            _faults.IsEmpty,
            $"MATCHMAKER_FUZZ_SEED={Seed}: {_faults.Count} "
                + $"faults{Environment.NewLine}{string.Join(Environment.NewLine, _faults.Take(Told))}"
        );
    }

    private static Task EachAsync(int count, int together, Func<int, Task> send) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, count * Times),
            new ParallelOptions { MaxDegreeOfParallelism = together },
            async (i, _) => await send(i)
        );

    // The same number in every process, unlike System.HashCode.
    private static int HashCode(int at) => unchecked((Seed * 397) ^ (at * 7_919));

    private static string Shown(byte[] request) =>
        Encoding.Latin1.GetString(request).Replace("\r\n", "␍␊", StringComparison.Ordinal);

    private static string Short(string text, int length) => text.Length <= length ? text : text[..length] + "…";

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
