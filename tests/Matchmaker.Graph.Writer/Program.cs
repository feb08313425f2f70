using System.Globalization;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph;
using Matchmaker.Graph.Embedded;
using Microsoft.Extensions.DependencyInjection;

// Eight writers commit as fast as they are answered, and each answer is told on standard output, until somebody ends
// the process. A commit puts two new firms and moves its writer's own firm on: whole, it is all three; half, it shows.
await using var services = new ServiceCollection().AddEmbeddedStore(args[0]).BuildServiceProvider();
await services.GetRequiredService<IStore>().OpenAsync(CancellationToken.None);
var ledger = services.GetRequiredService<ILedger>();
var told = Console.Out;
await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => WriteAsync(writer))));

async Task WriteAsync(int writer)
{
    for (var i = 1; ; i++)
    {
        var commit = new Commit(
            Caller.Seed,
            "crash test",
            [
                Fact.Put(Named($"firm_{writer}_{i}_a", 1, i)),
                Fact.Put(Named($"firm_writer_{writer}", i, i)),
                Fact.Put(Named($"firm_{writer}_{i}_b", 1, i)),
            ]
        );
        if (await ledger.CommitAsync(commit, CancellationToken.None) is not Committed)
            throw new InvalidOperationException("Refused.");
        lock (told)
        {
            told.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{writer} {i}"));
            told.Flush();
        }
    }
}

static Firm Named(string id, int version, int number) =>
    new()
    {
        Id = id,
        Version = version,
        NameZh = number.ToString(CultureInfo.InvariantCulture),
        NameEn = null,
        Uscc = null,
        District = null,
        Roles = [],
        Tiers = [],
        Positions = [],
        Capabilities = [],
        Credentials = [],
        Leads = [],
        Library = LibraryState.Candidate,
        ConfirmedOn = null,
        Sample = true,
        Provenance = Provenance.None,
    };
