using Matchmaker.Domain.Ledger;
using Matchmaker.Matching.Composition;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching.Tests;

public sealed class MatchingUseCasesTests
{
    /// <summary>
    /// A use case that is forgotten in the list would be missed by whoever first asks for it, in a running host.
    /// </summary>
    [Fact]
    public void Whatever_asks_the_engine_or_writes_to_the_ledger_stands_in_the_list()
    {
        Type[] given = [typeof(MatchEngine), typeof(ILedger)];
        var asking = typeof(MatchingUseCases)
            .Assembly.GetExportedTypes()
            .Where(type =>
                type.GetConstructors().Any(c => c.GetParameters().Any(p => given.Contains(p.ParameterType)))
            );

        Assert.Empty(asking.Except(MatchingUseCases.All));
    }

    [Fact]
    public void No_use_case_stands_in_it_twice() =>
        Assert.Equal(MatchingUseCases.All.Distinct().Count(), MatchingUseCases.All.Count);
}
