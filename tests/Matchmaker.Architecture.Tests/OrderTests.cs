namespace Matchmaker.Architecture.Tests;

public sealed class OrderTests
{
    public static TheoryData<string> Projects => [.. Orders.All.Select(o => o.Root)];

    [Theory, MemberData(nameof(Projects))]
    public void Every_folder_has_its_place_in_the_order(string project) => Assert.Empty(Orders.Of(project).Unplaced());

    [Theory, MemberData(nameof(Projects))]
    public void A_folder_uses_only_what_stands_before_it(string project)
    {
        var order = Orders.Of(project);
        var against = order
            .Against()
            .Where(a => !order.Known.Contains(a.Key))
            .Select(a =>
                $"{a.Key}: {string.Join(", ", a.Value.Take(5).Select(use => $"{use.From.Name} uses {use.To}"))}"
            );
        Assert.Empty(against);
    }

    [Theory, MemberData(nameof(Projects))]
    public void No_arrow_is_excused_that_is_gone(string project)
    {
        var order = Orders.Of(project);
        Assert.Empty(order.Known.Except(order.Against().Keys));
    }

    /// <summary>
    /// What the reading misses, no test above can find: one use of each kind that is known to be there.
    /// </summary>
    [Theory]
    [InlineData("FallbackFirms", "Firm", "a type argument")]
    [InlineData("UseCaseRegistration", "MatchEngine", "a type argument of a method called in a body")]
    [InlineData("ReadYourWritesLedger", "Committed", "a type tested for in a body")]
    [InlineData("ProjectNode", "IdAttribute", "an attribute")]
    public void A_use_is_seen_wherever_it_stands(string from, string to, string what) =>
        Assert.True(
            Reading.ProductAssembly.Read("Matchmaker.Api").Uses.Any(u => u.From.Name == from && u.To.Name == to),
            what
        );
}
