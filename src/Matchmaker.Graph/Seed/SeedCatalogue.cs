using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Seed;

/// <summary>Sources, districts, catalogue versions with their chains, links and feeds, and the rules of the ladders.</summary>
internal static class SeedCatalogue
{
    public static IEnumerable<IRecord> Read(SeedReading reading) =>
    [
        .. SeedTable.Read(reading, "sources.csv").Rows.Select(row => new Source(row.Id(), 1, row.Needed("title"), row.Text("url"), row.Text("date"))),
        .. SeedTable.Read(reading, "districts.csv").Rows.Select(row => new District(row.Id(), 1, row.Needed("zh"), row.Needed("en"), row.Needed("code"), new Provenance(row.Pointers("sources")))),
        .. Tiers(reading),
        .. Chains(reading),
        .. Links(reading),
    ];

    // A rung that the product has no value for yet is kept in the file and skipped by saying so there.
    private static IEnumerable<IRecord> Tiers(SeedReading reading) =>
        from row in SeedTable.Read(reading, "tiers.csv").Rows
        where !row.Yes("unused")
        let tier = row.NeededValue<Tier>("tier")
        select new TierRule(
            TierRule.IdOf(tier), 1, tier, row.Needed("zh"), row.Needed("en"), row.Text("level"), (int?)row.Whole("validYears"), (int?)row.Whole("rank"),
            row.Text("ladder"), row.Text("criteria"), row.Provenance());

    private static IEnumerable<IRecord> Chains(SeedReading reading)
    {
        var catalogues = SeedTable.Read(reading, "catalogues.csv").Rows.ToLookup(r => r.Needed("id"));
        foreach (var (row, order) in SeedTable.Read(reading, "chains.csv").Rows.Select((row, i) => (row, i + 1)))
        {
            var catalogue = catalogues[row.Needed("catalogue")].FirstOrDefault();
            if (catalogue is null) row.Report("catalogue", "没有这个目录版本。", "There is no such catalogue version.");
            yield return new Chain(
                row.Id(), 1, row.Needed("zh"), row.Needed("en"), row.NeededValue<ChainGroup>("group"), order,
                row.Needed("catalogue"), catalogue?.Day("from") ?? default, catalogue?.Day("until"), row.Provenance());
        }
    }

    private static IEnumerable<IRecord> Links(SeedReading reading)
    {
        var feeds = SeedTable.Read(reading, "feeds.csv").Rows.ToLookup(r => r.NeededPointer("link"), r => r.NeededPointer("feeds"), StringComparer.Ordinal);
        foreach (var (row, order) in SeedTable.Read(reading, "links.csv").Rows.Select((row, i) => (row, i + 1)))
        {
            var id = row.Id();
            yield return new Link(
                id, 1, row.NeededPointer("chain"), row.Needed("zh"), row.Needed("en"), row.NeededValue<LinkStage>("stage"), row.Yes("key"), order,
                [.. feeds[id]], row.Many("terms"), row.Provenance(row.Yes("authored")));
        }
    }
}
