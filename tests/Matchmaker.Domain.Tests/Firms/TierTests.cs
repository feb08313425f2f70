using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Tests.Firms;

public sealed class TierTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly TierRule ThreeYears = new()
    {
        Id = "tier_Specialized",
        Version = 1,
        Tier = Tier.Specialized,
        Zh = "专精特新",
        En = "Specialised",
        Level = null,
        ValidYears = 3,
        Rank = 2,
        Ladder = "quality",
        Criteria = null,
        Provenance = Provenance.None,
    };

    private static TierHolding Held(DateOnly? issued = null, DateOnly? until = null, string? asOf = null) =>
        new(Tier.Specialized, null, issued, until, asOf, Provenance.None);

    [Fact]
    public void A_holding_is_current_up_to_its_last_day_and_not_after()
    {
        Assert.True(Held(until: Today).CurrentOn(Today, ThreeYears));
        Assert.False(Held(until: Today.AddDays(-1)).CurrentOn(Today, ThreeYears));
    }

    [Fact]
    public void Without_a_last_day_the_ladders_term_counts_from_the_date_on_file()
    {
        Assert.True(Held(issued: new(2023, 12, 31)).CurrentOn(Today, ThreeYears));
        Assert.False(Held(issued: new(2022, 1, 1)).CurrentOn(Today, ThreeYears));
        Assert.False(Held(asOf: "≤2019-12").CurrentOn(Today, ThreeYears));
        Assert.True(Held(asOf: "2024-06").CurrentOn(Today, ThreeYears));
    }

    [Fact]
    public void Without_any_term_it_is_taken_to_hold() => Assert.True(Held(asOf: "2019").CurrentOn(Today, null));
}
