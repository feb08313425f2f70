using CsCheck;
using Matchmaker.Api.Accounts;

namespace Matchmaker.Api.Tests.Accounts;

public sealed class LocalUrlTests
{
    [Fact]
    public void Any_text_becomes_a_path_of_this_site_that_a_header_can_carry() =>
        Gen.OneOf(Gen.String, Gen.String.Select(s => "/" + s), Gen.String[Gen.Char["/\\.:%?#\t\n海\ud800ex"], 0, 40])
            .Sample(text =>
            {
                var path = LocalUrl.Of(text);
                Assert.All(path, c => Assert.InRange(c, '!', '~'));
                Assert.Equal("site.example", new Uri(new Uri("https://site.example/qingdao/"), path).Host);
                Assert.Equal(path, LocalUrl.Of(path));
            });

    [Theory]
    [InlineData(2_000, false)]
    [InlineData(3_001, true)]
    [InlineData(1_000_000, true)]
    public void A_way_back_that_is_too_long_for_an_address_leads_to_the_start_page(int length, bool start) =>
        Assert.Equal(start, LocalUrl.Of("/" + new string('a', length)) == "/");

    [Fact]
    public void Its_length_counts_as_it_is_sent() => Assert.Equal("/", LocalUrl.Of("/" + new string('海', 1_000)));
}
