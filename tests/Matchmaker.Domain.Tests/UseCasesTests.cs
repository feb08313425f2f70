using Matchmaker.Domain.Composition;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Tests;

public sealed class UseCasesTests
{
    /// <summary>
    /// A use case that is forgotten in the list would be missed by whoever first asks for it, in a running host.
    /// </summary>
    [Fact]
    public void Whatever_writes_to_the_ledger_stands_in_the_list()
    {
        var writing = typeof(UseCases)
            .Assembly.GetExportedTypes()
            .Where(type =>
                !type.Namespace!.Contains(".Matching", StringComparison.Ordinal)
                && !type.Namespace.EndsWith(".Feedback", StringComparison.Ordinal)
            )
            .Where(type =>
                type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(ILedger)))
            );
        Assert.Empty(writing.Except(UseCases.All));
    }

    [Fact]
    public void No_use_case_stands_in_it_twice() => Assert.Equal(UseCases.All.Distinct().Count(), UseCases.All.Count);
}
