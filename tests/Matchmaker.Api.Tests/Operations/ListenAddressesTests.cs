using Matchmaker.Api.Operations;

namespace Matchmaker.Api.Tests.Operations;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://localhost:5080/")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://*:80")]
    [InlineData("http://+:80")]
    [InlineData("https://0.0.0.0:443")]
    [InlineData("http://unix:/run/matchmaker.sock")]
    public void An_address_of_this_machine_can_be_listened_on(string url) => Assert.Null(ListenAddresses.Rule(url));

    [Theory]
    [InlineData("", "such as")]
    [InlineData("localhost:5080", "such as")]
    [InlineData("ftp://127.0.0.1", "such as")]
    [InlineData("http://127.0.0.1:5080/matchmaker", "/matchmaker")]
    [InlineData("http://elsewhere.example:5080", "IP address")]
    [InlineData("http://me@127.0.0.1:5080", "IP address")]
    [InlineData("http://127.0.0.1:70000", "65535")]
    [InlineData("http://localhost:0", "port")]
    public void Any_other_is_refused_with_what_it_must_be(string url, string expected)
    {
        var rule = ListenAddresses.Rule(url);
        Assert.Contains(expected, rule!.En, StringComparison.Ordinal);
        Assert.Contains(rule.Zh, c => c > '\u4e00');
    }
}
