using CsCheck;

namespace Matchmaker.Domain.Tests;

public sealed class PageTests
{
    private static readonly Gen<string[]> Keys = Gen
        .String.Array[1, 4]
        .Where(keys => keys.All(k => k.All(c => !char.IsSurrogate(c))));

    [Fact]
    public void A_cursor_gives_back_the_keys_it_was_made_of() =>
        Keys.Sample(keys => Assert.Equal(keys, Cursor.Read(Cursor.Of("firms/Name", keys), "firms/Name")));

    [Fact]
    public void A_cursor_holds_for_its_list_alone() =>
        Gen.Select(Keys, Gen.String, Gen.String)
            .Sample(
                (keys, list, other) =>
                    Assert.Equal(list == other, Cursor.Read(Cursor.Of(list, keys), other) is not null)
            );

    [Fact]
    public void Whatever_is_not_a_cursor_reads_as_none_and_never_throws() =>
        Gen.String.Sample(text => Assert.Null(Cursor.Read(text, "firms/Name")));

    [Fact]
    public void The_longest_names_make_a_cursor_that_can_be_read()
    {
        var name = string.Concat(Enumerable.Repeat("𠮷", 200));
        Assert.Equal([name, name], Cursor.Read(Cursor.Of("firms/Name", name, name), "firms/Name")!);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"firms\"")]
    [InlineData("[null]")]
    [InlineData("[null, \"firm_1\"]")]
    [InlineData("[1, 2, 3]")]
    [InlineData("[\"AAAAAAAAAAAA\", \"\\ud800\", \"firm_1\"]")]
    [InlineData("[\"AAAAAAAAAAAA\", [[\"firm\"]], {}]")]
    [InlineData("[\"AAAAAAAAAAAA\", \"name\", \"firm_1\"]")]
    [InlineData("[\"\u9752\u5c9b\", \"firm_1\"]")]
    public void A_cursor_that_someone_made_is_none(string json)
    {
        var made = Convert
            .ToBase64String(System.Text.Encoding.UTF8.GetBytes(json))
            .TrimEnd('=')
            .Replace('+', '-')
            .Replace('/', '_');
        Assert.Null(Cursor.Read(made, "firms/Name"));
    }

    [Fact]
    public void A_huge_cursor_is_none() => Assert.Null(Cursor.Read(new string('W', 1_000_000), "firms/Name"));

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
    public void A_made_up_cursor_is_refused() =>
        Assert.Equal(ErrorCode.Invalid, PageRequest.Of(10, "nonsense!").Errors.Single().Code);

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
