using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Matching;
using Matchmaker.Domain.Projects;
using static Matchmaker.Domain.Tests.Matching.Town;

namespace Matchmaker.Domain.Tests.Matching;

public sealed class RequirementTests
{
    private static readonly Firm Caster = Firm("firm_caster", "青岛某某精密铸造有限公司", "压缩机铸铁壳体精密铸造") with { District = "district_jimo" };

    [Theory]
    [InlineData("ISO9001", "ISO 9001:2015", CheckResult.Met)]
    [InlineData("通过 ISO 9001:2015 认证", "ISO9001", CheckResult.Met)]
    [InlineData("GB/T 19001", "ＩＳＯ９００１", CheckResult.Met)]
    [InlineData("ISO 9001", "IATF 16949:2016", CheckResult.Met)]
    [InlineData("IATF16949", "ISO 9001:2015", CheckResult.Unknown)]
    [InlineData("ISO 9001:2015", "ISO 9001:2008", CheckResult.Unmet)]
    [InlineData("ISO 14001", "ISO 9001", CheckResult.Unknown)]
    [InlineData("3C认证", "CCC", CheckResult.Met)]
    [InlineData("ISO 9001 和 ISO 14001", "ISO 9001", CheckResult.Unknown)]
    public async Task Certificates_are_known_by_number_and_version_in_any_spelling(string asked, string held, CheckResult result) =>
        Assert.Equal(result, (await Check(RequirementKind.Certificate, asked, Caster with { Credentials = [new(held, null, null, null, null)] })).Result);

    [Fact]
    public async Task A_certificate_that_has_ended_contradicts_and_says_when()
    {
        var check = await Check(RequirementKind.Certificate, "ISO 9001", Caster with { Credentials = [new("ISO 9001", null, null, null, new(2025, 3, 1))] });
        Assert.Equal(CheckResult.Unmet, check.Result);
        Assert.Contains("2025-03-01", check.Evidence!.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RequirementKind.Certificate, "IATF 16949")]
    [InlineData(RequirementKind.Tier, "专精特新中小企业")]
    [InlineData(RequirementKind.Capability, "十万级无尘车间注塑")]
    [InlineData(RequirementKind.Capacity, "月产能 5 万件")]
    [InlineData(RequirementKind.Delivery, "8 周内交付")]
    [InlineData(RequirementKind.Price, "单价不高于 80 元")]
    [InlineData(RequirementKind.Other, "接受账期 60 天")]
    public async Task What_nobody_has_stated_is_unknown_and_has_no_evidence(RequirementKind kind, string asked)
    {
        var check = await Check(kind, asked, Caster);
        Assert.Equal(CheckResult.Unknown, check.Result);
        Assert.Null(check.Evidence);
    }

    [Theory]
    [InlineData("专精特新“小巨人”企业", Tier.LittleGiant, CheckResult.Met)]
    [InlineData("专精特新中小企业", Tier.LittleGiant, CheckResult.Met)]
    [InlineData("小巨人", Tier.Specialized, CheckResult.Unmet)]
    [InlineData("瞪羚企业", Tier.LittleGiant, CheckResult.Unknown)]
    public async Task A_tier_counts_upwards_on_its_ladder(string asked, Tier held, CheckResult result) => Assert.Equal(result, (await Check(
        RequirementKind.Tier, asked, Caster with { Tiers = [new(held, null, new(2025, 1, 1), null, null, Ledger.Provenance.None)] })).Result);

    [Theory]
    [InlineData("即墨区企业", CheckResult.Met)]
    [InlineData("城阳或即墨", CheckResult.Met)]
    [InlineData("限城阳区", CheckResult.Unmet)]
    [InlineData("本地企业", CheckResult.Met)]
    [InlineData("靠近机场", CheckResult.Unknown)]
    public async Task Districts_are_known_by_name(string asked, CheckResult result) =>
        Assert.Equal(result, (await Check(RequirementKind.District, asked, Caster)).Result);

    [Fact]
    public async Task A_stated_capability_is_the_evidence()
    {
        var check = await Check(RequirementKind.Capability, "压缩机壳体精密铸造", Caster);
        Assert.Equal(CheckResult.Met, check.Result);
        Assert.Contains("压缩机铸铁壳体精密铸造", check.Evidence!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unmet_hard_requirements_exclude_and_are_shown_on_request_after_the_others()
    {
        var near = Firm("firm_b", "青岛甲铸造有限公司", "压缩机铸铁壳体精密铸造") with { District = "district_chengyang" };
        var need = Demand("project_1", "压缩机壳体铸件") with { Requirements = [new("限城阳区", true, RequirementKind.District), new("IATF 16949", true, RequirementKind.Certificate)] };
        var town = new Town(Caster, near, need);

        Assert.Equal(["firm_b"], (await town.For(need)).Select(m => m.Firm));
        var all = await town.For(need, filter: new MatchFilter(Unexcluded: false));
        Assert.Equal([("firm_b", false), ("firm_caster", true)], all.Select(m => (m.Firm!, m.Excluded)));
        var own = await town.For(Caster, filter: new MatchFilter(Unexcluded: false));
        Assert.Equal([CheckResult.Unmet, CheckResult.Unknown], own.Single().Checks.Select(c => c.Result));
    }

    private static async Task<RequirementCheck> Check(RequirementKind kind, string asked, Firm firm)
    {
        var need = Demand("project_1", "压缩机铸铁壳体精密铸造", null, "压缩机铸铁壳体精密铸造", "link_casting") with { Requirements = [new Requirement(asked, false, kind)] };
        var town = new Town(firm with { Positions = [new("link_casting", null)] }, need);
        return (await town.For(need)).Single().Checks.Single();
    }
}
