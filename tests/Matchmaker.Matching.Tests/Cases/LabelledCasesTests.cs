using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Matching.Tests.Cases;

public sealed class LabelledCasesTests
{
    private readonly LabelledCases _labelled = new();

    [Fact]
    public void Every_chain_has_at_least_three_needs_that_somebody_fits()
    {
        var fitted = _labelled.Cases.Where(c => c.Strength is Strength.Strong).Select(c => c.Need).ToHashSet();
        Assert.Equal(
            _labelled.Seed.OfType<Chain>().Select(c => c.Id).Order(StringComparer.Ordinal),
            _labelled
                .Chains.Where(n => fitted.Contains(n.Key))
                .GroupBy(n => n.Value, StringComparer.Ordinal)
                .Where(g => g.Count() >= 3)
                .Select(g => g.Key)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_need_has_one_that_does_not_fit_and_of_the_first_needs_each_one_that_does()
    {
        foreach (var need in _labelled.Chains.Keys)
        {
            var cases = _labelled.Cases.Where(c => c.Need == need).ToList();
            Assert.Contains(cases, c => c.Strength is Strength.Weak);
            // Of the later needs some are there for the very reason that nobody here can serve them.
            Assert.Contains(cases, c => c.Strength is Strength.Strong || c.Later);
        }
    }

    [Fact]
    public void Every_case_names_a_need_and_a_candidate_that_are_there_once_and_says_why()
    {
        var candidates = _labelled
            .Seed.OfType<Firm>()
            .Select(f => f.Id)
            .Concat(
                _labelled
                    .Seed.OfType<Project>()
                    .Concat(_labelled.Offers)
                    .Where(p => p.Kind is ProjectKind.Supply)
                    .Select(p => p.Id)
            )
            .ToHashSet();

        Assert.All(_labelled.Cases, c => Assert.Contains(c.Candidate, candidates));
        Assert.All(_labelled.Cases, c => Assert.Contains(c.Need, _labelled.Chains.Keys));
        Assert.All(_labelled.Cases, c => Assert.NotEmpty(c.Why));
        Assert.Distinct(_labelled.Cases.Select(c => c.Id));
        Assert.Distinct(_labelled.Cases.Select(c => (c.Need, c.Shown)));
    }

    [Fact]
    public void Links_are_those_of_the_reference_data()
    {
        var links = _labelled.Seed.OfType<Link>().Select(l => l.Id).ToHashSet();
        Assert.All(_labelled.Needs.Concat(_labelled.Offers).SelectMany(p => p.Links), l => Assert.Contains(l, links));
    }

    [Fact]
    public void No_offer_that_we_made_up_pretends_to_be_a_real_firms()
    {
        Assert.All(_labelled.Firms, f => Assert.StartsWith("示例企业", f.NameZh, StringComparison.Ordinal));
        Assert.All(_labelled.Firms, f => Assert.True(f.Provenance.Authored));
        Assert.Empty(_labelled.Offers.Select(o => o.PostedBy).Except(_labelled.Firms.Select(f => f.Id)));
    }
}
