using CsCheck;

namespace Matchmaker.Domain.Tests;

public sealed class PageTests
{
    [Fact]
    public void A_cursor_gives_back_the_keys_it_was_made_of() =>
        Gen.String.Array[1, 4].Where(keys => keys.All(k => k.All(c => !char.IsSurrogate(c)))).Sample(keys => Assert.Equal(keys, Cursor.Read(Cursor.Of(keys))));

    [Fact]
    public void Whatever_is_not_a_cursor_reads_as_none_and_never_throws() => Gen.String.Sample(text => { _ = Cursor.Read(text); });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_page_of_an_impossible_size_is_refused_with_its_path(int first)
    {
        var result = PageRequest.Of(first, null);
        Assert.Equal(["first"], result.Errors.Single().Path!);
    }

    [Fact]
    public void A_made_up_cursor_is_refused() => Assert.Equal(ErrorCode.Invalid, PageRequest.Of(10, "nonsense!").Errors.Single().Code);

    [Fact]
    public void Ids_made_later_come_later()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var first = Ids.New("project", time);
        time.Advance(TimeSpan.FromMilliseconds(2));
        var second = Ids.New("project", time);
        Assert.True(string.CompareOrdinal(first, second) < 0);
        Assert.Matches("^project_[0-9A-HJKMNP-TV-Z]{26}$", first);
    }
}
