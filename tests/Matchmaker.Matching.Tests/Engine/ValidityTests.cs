using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Checks;
using Matchmaker.Matching.Scoring.Factors;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Engine;

/// <summary>What is on file counts from its first day to its last, both included.</summary>
public sealed class ValidityTests
{
    private static readonly Firm Caster = Firm("firm_caster", "青岛某某精密铸造有限公司", "压缩机铸铁壳体精密铸造");

    public static TheoryData<string?, string?, CheckResult> Terms =>
        new()
        {
            { "2026-11-25", null, CheckResult.Unmet },
            { "2026-11-24", null, CheckResult.Met },
            { "2020-01-01", "2026-11-23", CheckResult.Unmet },
            { "2020-01-01", "2026-11-24", CheckResult.Met },
            { "2030-01-01", "2033-01-01", CheckResult.Unmet },
            { null, null, CheckResult.Met },
            { null, "2026-11-24", CheckResult.Met },
        };

    [Theory]
    [MemberData(nameof(Terms))]
    public async Task A_certificate_counts_within_its_term(string? from, string? until, CheckResult result) =>
        Assert.Equal(
            result,
            (
                await CheckAsync(
                    RequirementKind.Certificate,
                    "ISO 9001",
                    Caster with
                    {
                        Credentials = [Certificate(from, until)],
                    }
                )
            ).Result
        );

    [Theory]
    [MemberData(nameof(Terms))]
    public async Task A_recognition_counts_within_its_term(string? from, string? until, CheckResult result)
    {
        var firm = Caster with { Tiers = [Recognition(Tier.LittleGiant, from, until)] };
        Assert.Equal(result, (await CheckAsync(RequirementKind.Tier, "专精特新“小巨人”", firm)).Result);
        var town = new Town(firm, Demand("project_1", "压缩机铸铁壳体精密铸造"));
        var found = Assert.Single(await town.For("压缩机铸铁壳体精密铸造"));
        Assert.Equal(result is CheckResult.Met, found.Reasons.Any(r => r.Factor is MatchFactor.Tier));
        var narrowed = await town.Find.ForTextAsync(
            new MatchText("压缩机铸铁壳体精密铸造", Seeking.Firms) { Filter = new(MinTier: Tier.Specialized) },
            new(),
            Domain.Access.Caller.Public,
            default
        );
        Assert.Equal(result is CheckResult.Met ? 1 : 0, narrowed.Value!.Page.Total);
    }

    [Fact]
    public async Task What_is_to_come_says_from_when_and_claims_nothing()
    {
        var certificate = (
            await CheckAsync(
                RequirementKind.Certificate,
                "ISO 9001",
                Caster with
                {
                    Credentials = [Certificate("2030-01-01", "2033-01-01")],
                }
            )
        ).Evidence!;
        Assert.Equal("登记的证书 ISO 9001 自 2030-01-01 起有效；自该日起满足", certificate.Zh);
        Assert.Equal("the certificate on file ISO 9001 is valid from 2030-01-01; met from that day on", certificate.En);
        var tier = (
            await CheckAsync(
                RequirementKind.Tier,
                "专精特新“小巨人”",
                Caster with
                {
                    Tiers = [Recognition(Tier.LittleGiant, "2030-01-01", null)],
                }
            )
        ).Evidence!;
        Assert.Contains("自 2030-01-01 起", tier.Zh, StringComparison.Ordinal);
        Assert.Contains("holds from 2030-01-01", tier.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewal_to_come_beside_what_has_ended_names_the_day_and_one_that_holds_decides()
    {
        Credential ended = Certificate("2020-01-01", "2023-01-01"),
            coming = Certificate("2027-01-01", "2030-01-01"),
            later = Certificate("2028-01-01", "2031-01-01");
        var check = await CheckAsync(
            RequirementKind.Certificate,
            "ISO 9001",
            Caster with
            {
                Credentials = [later, ended, coming],
            }
        );
        Assert.Contains("2027-01-01", check.Evidence!.Zh, StringComparison.Ordinal);
        var held = await CheckAsync(
            RequirementKind.Certificate,
            "ISO 9001",
            Caster with
            {
                Credentials = [later, ended, coming, Certificate("2026-01-01", "2026-12-31")],
            }
        );
        Assert.Equal(CheckResult.Met, held.Result);
    }

    [Fact]
    public async Task A_lower_recognition_to_come_contradicts_nothing() =>
        Assert.Equal(
            CheckResult.Unknown,
            (
                await CheckAsync(
                    RequirementKind.Tier,
                    "专精特新“小巨人”",
                    Caster with
                    {
                        Tiers = [Recognition(Tier.Innovative, "2030-01-01", null)],
                    }
                )
            ).Result
        );

    [Theory]
    [InlineData("2030-01", false)]
    [InlineData("2026-11", true)]
    [InlineData("≤2019-12", true)]
    public void A_state_that_its_source_dates_to_a_year_to_come_does_not_hold(string asOf, bool holds) =>
        Assert.Equal(
            holds,
            new TierHolding(Tier.Listed, null, null, null, asOf, Provenance.None).CurrentOn(Today, null)
        );

    private static Credential Certificate(string? from, string? until) =>
        new("ISO 9001", null, null, Day(from), Day(until));

    private static TierHolding Recognition(Tier tier, string? from, string? until) =>
        new(tier, null, Day(from), Day(until), null, Provenance.None);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static async Task<RequirementCheck> CheckAsync(RequirementKind kind, string asked, Firm firm)
    {
        var need = Demand("project_need", "压缩机铸铁壳体精密铸造") with { Requirements = [new(asked, false, kind)] };
        return Assert.Single(Assert.Single(await new Town(firm, need).For(need)).Checks);
    }
}
