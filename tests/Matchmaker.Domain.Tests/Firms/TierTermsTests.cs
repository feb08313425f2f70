using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Tests.Firms;

public sealed class TierTermsTests
{
    [Fact]
    public void A_firm_that_renewed_holds_its_tier_on_the_last_day_of_one_term_and_the_first_of_the_next()
    {
        TierHolding[] terms = [Term(new(2021, 7, 1), new(2024, 6, 30)), Term(new(2024, 9, 1), new(2027, 8, 31))];

        Assert.Null(TierTerms.Fault(terms));
        Assert.True(On(2024, 6, 30) && On(2024, 9, 1) && !On(2027, 9, 1));

        bool On(int year, int month, int day) => terms.Any(t => t.CurrentOn(new(year, month, day), null));
    }

    [Fact]
    public void Terms_of_different_tiers_have_nothing_to_do_with_each_other() =>
        Assert.Null(
            TierTerms.Fault([Term(new(2021, 7, 1), null), Term(new(2021, 7, 1), null) with { Tier = Tier.Specialized }])
        );

    [Fact]
    public void The_later_row_is_blamed_whichever_term_comes_first()
    {
        TierHolding[] terms =
        [
            Term(new(2024, 1, 1), null),
            Term(null, null) with
            {
                Tier = Tier.Listed,
            },
            Term(new(2021, 7, 1), new(2024, 1, 1)),
        ];

        Assert.Equal(2, TierTerms.Fault(terms)!.Value.At);
    }

    private static TierHolding Term(DateOnly? issued, DateOnly? until) =>
        new(Tier.LittleGiant, "工信部", issued, until, null, Provenance.None);
}
