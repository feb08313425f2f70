using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Tests.Cases;

namespace Matchmaker.Matching.Tests.Engine;

public sealed class LinkReadingTests
{
    // Counted strictly: a label names one link, and some things stand in two.
    private const double LeastPrecision = 0.8,
        LeastRead = 0.4;

    private readonly LabelledCases _labelled = new();

    [Fact]
    public void Titles_of_labelled_needs_are_read_into_the_link_that_the_label_names()
    {
        var snapshot = Town.Of(_labelled.Seed).Engine.Current;
        var read = _labelled
            .Needs.Where(n => n.Links.Count > 0)
            .Select(n => (n.Links, Read: LinkReading.Of(Town.Model.Reader.Of(n.Title), snapshot)))
            .ToList();
        var right = read.Count(n => n.Read.Any(n.Links.Contains));
        var proposed = read.Sum(n => n.Read.Count);
        Assert.All(read, n => Assert.InRange(n.Read.Count, 0, 3));
        Assert.True(right >= LeastPrecision * proposed, $"{right} of {proposed} proposed links are right");
        Assert.True(right >= LeastRead * read.Count, $"{right} of {read.Count} needs are read");
    }

    [Theory]
    [InlineData("你好")]
    [InlineData("我们想采购")]
    [InlineData("青岛专精特新企业")]
    public void A_text_that_names_no_thing_is_read_into_no_link(string text) =>
        Assert.Empty(LinkReading.Of(Town.Model.Reader.Of(text), Town.Of(_labelled.Seed).Engine.Current));

    [Fact]
    public async Task Links_read_from_a_text_are_told_after_those_of_the_filter_and_narrow_nothing()
    {
        var town = Town.Of(_labelled.Seed);
        var free = await Ask(new MatchText("IGBT 模块", Seeking.Firms));
        Assert.Contains("link_hes-power-elec", free.Understood.Links);
        var narrowed = await Ask(
            new MatchText("IGBT 模块", Seeking.Firms) { Filter = new(Links: ["link_fnb-condiment"]) }
        );
        Assert.Equal(["link_fnb-condiment", .. free.Understood.Links], narrowed.Understood.Links);
        Assert.NotEqual(free.Page.Total, narrowed.Page.Total);

        async Task<MatchAnswer> Ask(MatchText text) =>
            (await town.Find.ForTextAsync(text, new(), Caller.Public, default)).Value!;
    }
}
