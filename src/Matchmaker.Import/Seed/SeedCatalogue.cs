using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Import.Seed;

/// <summary>
/// Sources, districts, catalogue versions with their chains, links and feeds, and the rules of the ladders.
/// </summary>
internal static class SeedCatalogue
{
    public static IEnumerable<SeedRecord> Read(SeedReading reading) =>
        [
            .. SeedTable
                .Read(reading, "sources.csv")
                .Select(row => new SeedRecord(
                    new Source(row.Id(), 1, row.Needed("title", lines: true), Address(row), row.Text("date", 100)),
                    row
                )),
            .. SeedTable
                .Read(reading, "districts.csv")
                .Select(row => new SeedRecord(
                    new District(
                        row.Id(),
                        1,
                        row.Needed("zh", ChainRules.LongestName),
                        row.Needed("en", ChainRules.LongestName),
                        row.Needed("code", ChainRules.LongestCode),
                        new Provenance(row.Pointers("sources", "source"))
                    ),
                    row
                )),
            .. Tiers(reading),
            .. Chains(reading),
            .. Links(reading),
        ];

    private static string? Address(SeedRow row)
    {
        var url = row.Text("url");
        if (!SourceValidator.IsWebAddress(url))
            row.Report(
                "url",
                $"“{url}”不是网址，应以 http:// 或 https:// 开头。",
                $"“{url}” is no web address; it begins with http:// or https://."
            );
        return url;
    }

    // A rung that the product has no value for yet is kept in the file and skipped by saying so there.
    private static IEnumerable<SeedRecord> Tiers(SeedReading reading)
    {
        foreach (var row in SeedTable.Read(reading, "tiers.csv").Where(r => !r.Yes("unused")))
        {
            var tier = row.NeededValue<Tier>("tier");
            row.Once("tier");
            yield return new SeedRecord(
                new TierRule
                {
                    Id = TierRule.IdOf(tier),
                    Version = 1,
                    Tier = tier,
                    Zh = row.Needed("zh", FirmRules.LongestName),
                    En = row.Needed("en", FirmRules.LongestEnglishName),
                    Level = row.Text("level", FirmRules.LongestName),
                    ValidYears = (int?)row.Whole("validYears", TierRuleValidator.Most),
                    Rank = (int?)row.Whole("rank", TierRuleValidator.Most),
                    Ladder = row.Text("ladder", FirmRules.LongestName),
                    Criteria = row.Text("criteria", lines: true),
                    Provenance = row.Provenance(),
                },
                row
            );
        }
    }

    private static IEnumerable<SeedRecord> Chains(SeedReading reading)
    {
        var inForce = new Dictionary<string, (SeedRow Row, DateOnly From, DateOnly? Until)>(StringComparer.Ordinal);
        foreach (var row in SeedTable.Read(reading, "catalogues.csv"))
        {
            var from = row.NeededDay("from");
            inForce[row.Id()] = (row, from, row.LastDay("until", from));
        }
        foreach (var (i, row) in SeedTable.Read(reading, "chains.csv").Index())
        {
            var catalogue = row.NeededPointer("catalogue");
            var (version, from, until) = inForce.GetValueOrDefault(catalogue);
            yield return new SeedRecord(
                new Chain
                {
                    Id = row.Id(),
                    Version = 1,
                    Zh = row.Needed("zh", ChainRules.LongestName),
                    En = row.Needed("en", ChainRules.LongestName),
                    Group = row.NeededValue<ChainGroup>("group"),
                    Order = i + 1,
                    Catalogue = catalogue,
                    From = from,
                    Until = until,
                    Provenance = row.Provenance(),
                },
                version is null ? [row] : [row, version]
            );
        }
    }

    private static IEnumerable<SeedRecord> Links(SeedReading reading)
    {
        var feeds = SeedTable.Read(reading, "feeds.csv").ToLookup(r => r.NeededPointer("link"), StringComparer.Ordinal);
        foreach (var row in feeds.SelectMany(g => g))
        {
            row.Once("link", "feeds");
            if (row.Text("link") is { } link && link == row.Text("feeds"))
                row.Report("feeds", ChainRules.FeedsItself.Zh, ChainRules.FeedsItself.En);
        }
        foreach (var (i, row) in SeedTable.Read(reading, "links.csv").Index())
        {
            var id = row.Id();
            yield return new SeedRecord(
                new Link
                {
                    Id = id,
                    Version = 1,
                    Chain = row.NeededPointer("chain"),
                    Zh = row.Needed("zh", ChainRules.LongestName),
                    En = row.Needed("en", ChainRules.LongestName),
                    Stage = row.NeededValue<LinkStage>("stage"),
                    KeyLink = row.Yes("key"),
                    Order = i + 1,
                    Feeds = [.. feeds[id].Select(f => f.NeededPointer("feeds", "link"))],
                    Terms = row.Many("terms"),
                    Provenance = row.Provenance(row.Yes("authored")),
                },
                [row, .. feeds[id]]
            );
        }
    }
}
