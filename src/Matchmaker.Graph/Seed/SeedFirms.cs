using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Seed;

/// <summary>Firms with their positions, capabilities, credentials, tiers and leaderships, gathered from one file each.</summary>
internal static class SeedFirms
{
    public static IEnumerable<IRecord> Read(SeedReading reading)
    {
        var positions = Of("positions.csv");
        var capabilities = Of("capabilities.csv");
        var credentials = Of("credentials.csv");
        var tiers = Of("tier-holdings.csv");
        var leads = Of("leaders.csv");

        foreach (var row in SeedTable.Read(reading, "firms.csv").Rows)
        {
            var id = row.Id();
            yield return new Firm(
                id, 1, row.Needed("nameZh"), row.Text("nameEn"), Code(row), row.Pointer("district"),
                row.Value<FirmRole>("role") is { } role ? [role] : [],
                [.. tiers[id].Select(Tier)],
                [.. positions[id].Select(r => new FirmPosition(r.NeededPointer("link"), r.Text("evidence"), r.Yes("authored")))],
                [.. capabilities[id].Select(r => new Capability(r.Needed("text"), r.Text("evidence"), r.Yes("authored")))],
                [.. credentials[id].Select(r => new Credential(r.Needed("name"), r.Text("number"), r.Text("issuer"), r.Day("issuedOn"), r.Day("validUntil")))],
                [.. leads[id].Select(r => new Leadership(r.NeededPointer("chain"), r.NeededValue<LeadershipLevel>("level"), r.Provenance()))],
                row.Value<LibraryState>("library") ?? LibraryState.Candidate, null, row.Yes("sample"), row.Provenance());
        }

        ILookup<string, SeedRow> Of(string file) => SeedTable.Read(reading, file).Rows.ToLookup(r => r.NeededPointer("firm"), StringComparer.Ordinal);
    }

    private static TierHolding Tier(SeedRow row) => new(
        row.NeededValue<Tier>("tier"), row.Text("issuedBy"), row.Day("issuedOn"), row.Day("validUntil"), row.Text("asOf"), row.Provenance());

    private static string? Code(SeedRow row)
    {
        if (row.Text("uscc") is not { } code) return null;
        if (!Uscc.IsValid(code)) row.Report("uscc", $"“{code}”不是有效的统一社会信用代码。", $"“{code}” is not a valid unified social credit code.");
        return code;
    }
}
