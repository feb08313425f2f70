using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Seed;

/// <summary>Sources, districts, catalogue versions with their chains, links and feeds, and the rules of the ladders.</summary>
internal static class SeedCatalogue
{
    public static IEnumerable<IRecord> Read(SeedReading reading) =>
    [
        .. SeedTable.Read(reading, "sources.csv").Select(row => new Source(row.Id(), 1, row.Needed("title"), row.Text("url"), row.Text("date"))),
        .. SeedTable.Read(reading, "districts.csv").Select(row => new District(
            row.Id(), 1, row.Needed("zh"), row.Needed("en"), row.Needed("code"), new Provenance(row.Pointers("sources", "source")))),
        .. Tiers(reading),
        .. Chains(reading),
        .. Links(reading),
    ];

    // A rung that the product has no value for yet is kept in the file and skipped by saying so there.
    private static IEnumerable<IRecord> Tiers(SeedReading reading)
    {
        foreach (var row in SeedTable.Read(reading, "tiers.csv").Where(r => !r.Yes("unused")))
        {
            var tier = row.NeededValue<Tier>("tier");
            row.Once("tier");
            yield return new TierRule(
                TierRule.IdOf(tier), 1, tier, row.Needed("zh"), row.Needed("en"), row.Text("level"), (int?)row.Whole("validYears", 100), (int?)row.Whole("rank", 100),
                row.Text("ladder"), row.Text("criteria"), row.Provenance());
        }
    }

    private static IEnumerable<IRecord> Chains(SeedReading reading)
    {
        var inForce = new Dictionary<string, (DateOnly From, DateOnly? Until)>(StringComparer.Ordinal);
        foreach (var row in SeedTable.Read(reading, "catalogues.csv"))
        {
            var from = row.NeededDay("from");
            inForce[row.Id()] = (from, row.LastDay("until", from));
        }
        foreach (var (i, row) in SeedTable.Read(reading, "chains.csv").Index())
        {
            var catalogue = row.NeededPointer("catalogue");
            var (from, until) = inForce.GetValueOrDefault(catalogue);
            yield return new Chain(
                row.Id(), 1, row.Needed("zh"), row.Needed("en"), row.NeededValue<ChainGroup>("group"), i + 1, catalogue, from, until, row.Provenance());
        }
    }

    private static IEnumerable<IRecord> Links(SeedReading reading)
    {
        var feeds = SeedTable.Read(reading, "feeds.csv").ToLookup(r => r.NeededPointer("link"), StringComparer.Ordinal);
        foreach (var row in feeds.SelectMany(g => g)) row.Once("link", "feeds");
        foreach (var (i, row) in SeedTable.Read(reading, "links.csv").Index())
        {
            var id = row.Id();
            yield return new Link(
                id, 1, row.NeededPointer("chain"), row.Needed("zh"), row.Needed("en"), row.NeededValue<LinkStage>("stage"), row.Yes("key"), i + 1,
                [.. feeds[id].Select(f => f.NeededPointer("feeds", "link"))], row.Many("terms"), row.Provenance(row.Yes("authored")));
        }
    }
}
