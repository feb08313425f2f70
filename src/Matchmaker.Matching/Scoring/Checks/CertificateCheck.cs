using System.Runtime.CompilerServices;
using Matchmaker.Domain;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Checks;

/// <summary>
/// Checks a certificate: certificates on file first; a capability that names the certificate is the firm's own word for
/// it.
/// </summary>
internal static class CertificateCheck
{
    // A requirement is held against hundreds of suppliers and read once.
    private static readonly ConditionalWeakTable<Requirement, AskedCertificates> Read = [];

    private sealed record AskedCertificates(IReadOnlyList<Certificate> All, bool OneIsEnough);

    /// <summary>
    /// Every certificate that the text names must be held (one of them, where it says "or"); one that is contradicted
    /// decides.
    /// </summary>
    public static RequirementFinding? Of(Requirement requirement, Supplier supplier, DateOnly today)
    {
        var asked = Asked(requirement);
        if (asked.All.Count == 0)
            return null;
        // Of hundreds of suppliers many hold nothing and state nothing of the kind.
        if (supplier is { Firm: null or { Credentials.Count: 0 }, Facts.Count: 0 })
            return null;
        var findings = new RequirementFinding?[asked.All.Count];
        for (var i = 0; i < findings.Length; i++)
            findings[i] = Of(asked.All[i], supplier, today);
        if (asked.OneIsEnough)
            return Array.Find(findings, f => f?.Result is CheckResult.Met)
                ?? (findings.Contains(null) ? null : findings[0]);
        return Array.Find(findings, f => f?.Result is CheckResult.Unmet)
            ?? (findings.Contains(null) ? null : RequirementFinding.AllMet(findings!));
    }

    private static AskedCertificates Asked(Requirement requirement) =>
        Read.GetValue(requirement, static r => new(Certificate.In(r.Text), Certificate.OneIsEnough(r.Text)));

    private static RequirementFinding? Of(Certificate asked, Supplier supplier, DateOnly today)
    {
        var held = (supplier.Firm?.Credentials ?? [])
            .Select(c => (Credential: c, Standing: Best(NamedCertificates.In(c.Name).Covered, asked)))
            .Where(c => c.Standing is not CertificateStatus.Other)
            .OrderByDescending(c => c.Credential.ValidUntil ?? DateOnly.MaxValue)
            .ThenBy(c => c.Credential.Name, StringComparer.Ordinal)
            .ToList();
        if (
            held.Find(c => c.Standing is CertificateStatus.Satisfies && c.Credential.CurrentOn(today)).Credential is
            { } good
        )
            return RequirementFinding.Met(() =>
                MetBy(
                    good.Name,
                    asked,
                    $"登记的证书 {good.Name}{(good.ValidUntil is { } until ? $"，有效至 {until:yyyy-MM-dd}" : "")}",
                    $"the certificate on file "
                        + $"{good.Name}{(good.ValidUntil is { } end ? $", valid until {end:yyyy-MM-dd}" : "")}"
                )
            );
        foreach (var stated in supplier.Facts)
            if (Best(stated.Facts.Certificates, asked) is CertificateStatus.Satisfies)
                return RequirementFinding.Met(() =>
                    MetBy(stated.Text, asked, $"自述『{stated.Text}』", $"its own statement “{stated.Text}”")
                );
        if (
            held.Where(c => c.Standing is CertificateStatus.Satisfies && !c.Credential.BegunOn(today))
                .Select(c => c.Credential)
                .MinBy(c => c.IssuedOn) is
            { } coming
        )
            return NotYet(coming);
        // One that is to come and older than the version asked for says nothing yet.
        held.RemoveAll(c => !c.Credential.BegunOn(today));
        return held.Count == 0 ? null : Contradicted(held[0], asked);
    }

    // Where the text names another certificate than the one asked for, the evidence says why it counts.
    private static LocalizedText MetBy(string text, Certificate asked, string zh, string en) =>
        NamedCertificates
            .In(text)
            .Named.Where(c => CertificateTable.Covered(c).Any(r => r.Satisfies(asked)))
            .Select(c => CertificateTable.WhyItStandsFor(c, asked))
            .OrderByDescending(why => why is null)
            .First()
            is { } reason
            ? new($"{zh}；{reason.Zh}", $"{en}; {reason.En}")
            : new(zh, en);

    private static RequirementFinding NotYet(Credential coming) =>
        RequirementFinding.Unmet(
            $"登记的证书 {coming.Name} 自 {coming.IssuedOn:yyyy-MM-dd} 起有效",
            "自该日起满足",
            $"the certificate on file {coming.Name} is valid from {coming.IssuedOn:yyyy-MM-dd}",
            "met from that day on"
        );

    private static RequirementFinding Contradicted(
        (Credential Credential, CertificateStatus Standing) held,
        Certificate asked
    ) =>
        held.Standing is CertificateStatus.Older
            ? RequirementFinding.Unmet(
                $"登记的证书 {held.Credential.Name} 早于所要求的 {asked.Version} 版",
                $"取得 {asked.Words.Zh} 后即满足",
                $"the certificate on file {held.Credential.Name} is older than the version of "
                    + $"{asked.Version} asked for",
                $"met once it holds {asked.Words.En}"
            )
            : RequirementFinding.Unmet(
                $"登记的证书 {held.Credential.Name} 已于 {held.Credential.ValidUntil:yyyy-MM-dd} 到期",
                $"换发有效的 {asked.Words.Zh} 证书并登记后即满足",
                $"the certificate on file {held.Credential.Name} ended on "
                    + $"{held.Credential.ValidUntil:yyyy-MM-dd}",
                $"met once a valid {asked.Words.En} is on file"
            );

    private static CertificateStatus Best(IReadOnlyList<Certificate> covered, Certificate asked) =>
        covered.Select(c => Of(c, asked)).DefaultIfEmpty(CertificateStatus.Other).Max();

    // Years can be compared only between versions of one standard.
    private static CertificateStatus Of(Certificate covered, Certificate asked) =>
        covered.Satisfies(asked) ? CertificateStatus.Satisfies
        : covered.Name == asked.Name ? CertificateStatus.Older
        : CertificateStatus.Other;

    private enum CertificateStatus
    {
        Other,
        Older,
        Satisfies,
    }
}
