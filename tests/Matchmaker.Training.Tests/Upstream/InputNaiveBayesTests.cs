using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Training.Upstream;

namespace Matchmaker.Training.Tests.Upstream;

public sealed class InputNaiveBayesTests
{
    private static readonly string[] Pool = ["面粉", "精面粉", "明胶", "酵母"];

    private static readonly (string, string)[] Inputs =
    [
        ("豆沙馒头", "面粉"),
        ("豆沙馒头", "酵母"),
        ("花卷", "面粉"),
        ("感冒胶囊", "明胶"),
    ];

    [Fact]
    public void An_input_speaks_for_inputs_with_like_names()
    {
        var columns = Columns("黑米馒头");

        Assert.True(columns["language"][0] > 0);
        Assert.Equal(0, columns["language"][1]);
        Assert.True(columns["languageOfNames"][1] > 0);
        Assert.Equal(0, columns["languageWithNames"][2]);
    }

    [Fact]
    public void A_known_input_speaks_for_what_occurs_with_it_and_for_what_is_named_alike()
    {
        var columns = Columns("烧饼", known: 3);

        Assert.True(columns["knownHere"][0] > 0);
        Assert.True(columns["knownOfNames"][1] > 0);
        Assert.Equal(0, columns["knownHere"][2]);
    }

    [Fact]
    public void What_the_very_product_is_known_to_need_is_not_evidence() =>
        Assert.All(Columns("感冒胶囊").Values, c => Assert.Equal(0, c[2]));

    private static Dictionary<string, float[]> Columns(string product, params int[] known)
    {
        var table = new InputTable(Pool, Inputs, []);
        var pieces = new NgramVotes(new NameNgrams(table.Products), table.Edges, table.Count);
        return new InputNaiveBayes(table, new TextIndex(Pool))
            .For(
                new InputQuery(
                    new LinkQuery(product, known),
                    product,
                    product,
                    table.Place(product),
                    [],
                    [],
                    pieces,
                    []
                )
            )
            .ToDictionary(c => c.Kind, c => c.Values);
    }
}
