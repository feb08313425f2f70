namespace Matchmaker.Api.Tests.Http;

public sealed class BatchLoaderTests
{
    [Fact]
    public async Task A_list_of_a_list_makes_one_store_call_for_all_its_items()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{ makers(first: 20) { edges { node { products { name } } } } }");
        Assert.Equal(20, reply.Data.GetProperty("makers").GetProperty("edges").GetArrayLength());
        Assert.Equal([20], host.Service<Fetches>().Sizes);
    }

    [Fact]
    public async Task Each_level_makes_one_call_and_keys_are_asked_for_once()
    {
        await using var host = await TestHost.StartAsync();
        await host.QueryAsync(
            "{ makers(first: 5) { nodes { id products { name } } edges { node { p: products { name } "
                + "suppliers { products { name } } } } } }"
        );
        Assert.Equal(15, host.Service<Fetches>().Sizes.Sum());
        Assert.InRange(host.Service<Fetches>().Count, 1, 2);
    }
}
