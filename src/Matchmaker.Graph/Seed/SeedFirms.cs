using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Seed;

/// <summary>Firms with their positions, capabilities, credentials, tiers and leaderships, gathered from one file each.</summary>
internal static class SeedFirms
{
    public static IEnumerable<IRecord> Read(SeedReading reading)
    {
        var positions = Of("positions.csv", "link");
        var capabilities = Of("capabilities.csv", "text");
        var credentials = Of("credentials.csv", "name");
        var tiers = Of("tier-holdings.csv", "tier");
        var leads = Of("leaders.csv", "chain");

        foreach (var row in SeedTable.Read(reading, "firms.csv"))
        {
            var id = row.Id();
            yield return new Firm(
                id, 1, row.Needed("nameZh", 100), row.Text("nameEn", 200), Code(row), row.Pointer("district"),
                row.Value<FirmRole>("role") is { } role ? [role] : [],
                [.. tiers[id].Select(Tier)], [.. positions[id].Select(Position)], [.. capabilities[id].Select(Capability)],
                [.. credentials[id].Select(Credential)], [.. leads[id].Select(Leadership)],
                row.Value<LibraryState>("library") ?? LibraryState.Candidate, null, row.Yes("sample"), row.Provenance());
        }

        ILookup<string, SeedRow> Of(string file, string fact)
        {
            var rows = SeedTable.Read(reading, file);
            foreach (var row in rows) row.Once("firm", fact);
            return rows.ToLookup(r => r.NeededPointer("firm"), StringComparer.Ordinal);
        }
    }

    private static FirmPosition Position(SeedRow row) => new(row.NeededPointer("link"), row.Text("evidence"), row.Yes("authored"));

    private static Capability Capability(SeedRow row) => new(row.Needed("text", 300), row.Text("evidence"), row.Yes("authored"));

    private static Credential Credential(SeedRow row)
    {
        var issued = row.Day("issuedOn");
        return new(row.Needed("name", 100), row.Text("number", 100), row.Text("issuer", 100), issued, row.LastDay("validUntil", issued));
    }

    private static TierHolding Tier(SeedRow row)
    {
        var issued = row.Day("issuedOn");
        return new(row.NeededValue<Tier>("tier"), row.Text("issuedBy"), issued, row.LastDay("validUntil", issued), row.Text("asOf"), row.Provenance());
    }

    private static Leadership Leadership(SeedRow row) => new(row.NeededPointer("chain"), row.NeededValue<LeadershipLevel>("level"), row.Provenance());

    private static string? Code(SeedRow row)
    {
        if (row.Text("uscc") is not { } code) return null;
        if (Uscc.Fault(code) is { } fault) row.Report("uscc", fault.Zh, fault.En);
        row.Once("uscc");
        return Uscc.Normalised(code);
    }
}
