using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Import.Seed;

/// <summary>
/// Firms with their positions, capabilities, credentials, tiers and leaderships, gathered from one file each.
/// </summary>
internal static class SeedFirms
{
    public static IEnumerable<SeedRecord> Read(SeedReading reading)
    {
        var positions = Of("positions.csv", "link");
        var capabilities = Of("capabilities.csv", "text");
        var credentials = Of("credentials.csv", "name");
        var tiers = Of("tier-holdings.csv");
        var leads = Of("leaders.csv", "chain");
        ILookup<string, SeedRow>[] facts = [positions, capabilities, credentials, tiers, leads];

        foreach (var row in SeedTable.Read(reading, "firms.csv"))
        {
            var id = row.Id();
            yield return new SeedRecord(
                new Firm
                {
                    Id = id,
                    Version = 1,
                    NameZh = row.Needed("nameZh", FirmRules.LongestName),
                    NameEn = row.Text("nameEn", FirmRules.LongestEnglishName),
                    Uscc = Code(row),
                    District = row.Pointer("district"),
                    Roles = row.Value<FirmRole>("role") is { } role ? [role] : [],
                    Tiers = Tiers([.. tiers[id]]),
                    Positions = [.. positions[id].Select(Position)],
                    Capabilities = [.. capabilities[id].Select(Capability)],
                    Credentials = [.. credentials[id].Select(Credential)],
                    Leads = [.. leads[id].Select(Leadership)],
                    Library = row.Value<LibraryState>("library") ?? LibraryState.Candidate,
                    ConfirmedOn = null,
                    Sample = row.Yes("sample"),
                    Provenance = row.Provenance(),
                },
                [row, .. facts.SelectMany(f => f[id])]
            );
        }

        // A firm has a link, a capability, a certificate once; a recognition again when it is renewed.
        ILookup<string, SeedRow> Of(string file, string? fact = null)
        {
            var rows = SeedTable.Read(reading, file);
            foreach (var row in rows.Where(_ => fact is not null))
                row.Once("firm", fact!);
            return rows.ToLookup(r => r.NeededPointer("firm"), StringComparer.Ordinal);
        }
    }

    private static FirmPosition Position(SeedRow row) =>
        new(row.NeededPointer("link"), row.Text("evidence", lines: true), row.Yes("authored"));

    private static Capability Capability(SeedRow row) =>
        new(row.Needed("text", FirmRules.LongestCapability), row.Text("evidence", lines: true), row.Yes("authored"));

    private static Credential Credential(SeedRow row)
    {
        var issued = row.Day("issuedOn");
        const int Most = FirmRules.LongestCertificate;
        return new(
            row.Needed("name", Most),
            row.Text("number", Most),
            row.Text("issuer", Most),
            issued,
            row.LastDay("validUntil", issued)
        );
    }

    private static TierHolding[] Tiers(IReadOnlyList<SeedRow> rows)
    {
        TierHolding[] tiers = [.. rows.Select(Tier)];
        var allRead = rows.All(row => row.Value<Tier>("tier") is not null);
        if (allRead && TierTerms.Fault(tiers) is var (at, fault))
            rows[at].Report("issuedOn", fault.Zh, fault.En);
        return tiers;
    }

    private static TierHolding Tier(SeedRow row)
    {
        var issued = row.Day("issuedOn");
        return new(
            row.NeededValue<Tier>("tier"),
            row.Text("issuedBy"),
            issued,
            row.LastDay("validUntil", issued),
            row.Text("asOf"),
            row.Provenance()
        );
    }

    private static Leadership Leadership(SeedRow row) =>
        new(row.NeededPointer("chain"), row.NeededValue<LeadershipLevel>("level"), row.Provenance());

    private static string? Code(SeedRow row)
    {
        if (row.Text("uscc") is not { } code)
            return null;
        if (Uscc.Fault(code) is { } fault)
            row.Report("uscc", fault.Zh, fault.En);
        row.Once("uscc");
        return Uscc.Normalised(code);
    }
}
