using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Matching.Comparing;

namespace Matchmaker.Domain.Matching.Requirements;

/// <summary>Certificates on file first; a capability that names the certificate is the firm's own word for it.</summary>
internal static class CertificateCheck
{
    private static readonly HashSet<(string Held, string Asked)> Satisfies =
        [.. DataFile.Rows("certificates.csv").Select(r => r.Split(',')).Select(p => (p[0], p[1]))];

    /// <summary>Every certificate that the text names must be held; one that is contradicted decides.</summary>
    public static Finding? Of(string text, Supplier supplier, DateOnly today)
    {
        var asked = Certificate.In(text);
        if (asked.Count == 0) return null;
        var findings = asked.Select(a => Of(a, supplier, today)).ToList();
        return findings.FirstOrDefault(f => f?.Result is CheckResult.Unmet) ?? (findings.Contains(null) ? null : findings[0]);
    }

    private static Finding? Of(Certificate asked, Supplier supplier, DateOnly today)
    {
        var held = (supplier.Firm?.Credentials ?? []).Where(c => Certificate.In(c.Name).Any(h => Covers(h, asked)))
            .OrderByDescending(c => c.ValidUntil ?? DateOnly.MaxValue).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();
        if (held.Find(c => Current(c, today) && !Outdated(c, asked)) is { } good)
            return Finding.Met(
                $"登记的证书 {good.Name}{(good.ValidUntil is { } until ? $"，有效至 {until:yyyy-MM-dd}" : "")}",
                $"the certificate on file {good.Name}{(good.ValidUntil is { } end ? $", valid until {end:yyyy-MM-dd}" : "")}");
        if (supplier.Lines.Where(l => l.Source is not SupplySource.Name).Select(l => l.Text).Where(Certificate.MayBeIn)
            .FirstOrDefault(t => Certificate.In(t).Any(h => Covers(h, asked) && !Outdated(h, asked))) is { } stated)
            return Finding.Met($"自述『{stated}』", $"its own statement “{stated}”");
        return held.Count == 0 ? null : !Current(held[0], today)
            ? Finding.Unmet($"登记的证书 {held[0].Name} 已于 {held[0].ValidUntil:yyyy-MM-dd} 到期", $"the certificate on file {held[0].Name} ended on {held[0].ValidUntil:yyyy-MM-dd}")
            : Finding.Unmet($"登记的证书 {held[0].Name} 早于所要求的 {asked.Version} 版", $"the certificate on file {held[0].Name} is older than the version of {asked.Version} asked for");
    }

    private static bool Covers(Certificate held, Certificate asked) => held.Name == asked.Name || Satisfies.Contains((held.Name, asked.Name));

    private static bool Current(Credential credential, DateOnly today) => credential.ValidUntil is null || today <= credential.ValidUntil;

    private static bool Outdated(Credential credential, Certificate asked) => Certificate.In(credential.Name).Any(h => Outdated(h, asked));

    // Years can be compared only between versions of one standard.
    private static bool Outdated(Certificate held, Certificate asked) => held.Name == asked.Name && held.Version < asked.Version;
}
