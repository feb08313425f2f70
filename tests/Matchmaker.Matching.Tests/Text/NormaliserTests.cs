using CsCheck;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Tests.Text;

public sealed class NormaliserTests
{
    [Theory]
    [InlineData("ＩＡＴＦ　１６９４９", "iatf 16949")]
    [InlineData("壓縮機鑄件", "压缩机铸件")]
    [InlineData("750毫米", "750mm")]
    [InlineData("７５０ 毫米", "750mm")]
    [InlineData("5㎜", "5mm")]
    [InlineData("2.5千瓦电机", "2.5kw电机")]
    [InlineData("毫米波雷达", "毫米波雷达")]
    public void Spellings_of_the_same_become_the_same(string written, string same) =>
        Assert.Equal(same, Normaliser.Normalise(written));

    [Fact]
    public void Normalising_twice_changes_nothing_and_no_text_is_refused() =>
        Gen.String.Sample(text =>
        {
            var once = Normaliser.Normalise(text);
            Assert.NotEmpty(once + " ");
            Assert.Equal(Features.Of(text), Features.Of(once));
        });

    [Fact]
    public void Characters_pairs_and_words_are_features()
    {
        Assert.Equal(3, Features.Of("铸件").Length);
        Assert.Empty(Features.Of("iso 9001").Except(Features.Of("ISO9001认证")));
        Assert.Equal(Features.Of("casting"), Features.Of("Castings"));
        Assert.DoesNotContain(Features.Of("铸")[0], Features.Of("iron"));
    }
}
