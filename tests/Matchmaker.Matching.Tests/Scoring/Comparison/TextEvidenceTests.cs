using CsCheck;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Scoring.Comparison;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Scoring.Comparison;

public sealed class TextEvidenceTests
{
    private static readonly string[] Words =
    [
        "压缩机",
        "铸铁",
        "壳体",
        "精密铸造",
        "冷柜",
        "门封",
        "橡胶",
        "变频",
        "PA66",
        "齿轮",
        "激光",
        "切割",
        " ",
        "，",
        "gear",
    ];
    private static readonly Gen<string> Texts = Gen.OneOf(Words)
        .Array[1, 12]
        .Select(words => string.Concat(words))
        .Where(text => text.Trim(' ', '，').Length > 0);

    [Fact]
    public void A_pair_scores_the_same_whoever_else_is_on_the_list() =>
        Gen.Select(Texts, Texts, Texts.Array[0, 10])
            .Sample(
                (need, offer, others) =>
                {
                    var demand = Demand("project_need", need, null, need);
                    var alone = new Town(demand, Supply("project_offer", offer));
                    // Others change what is rare; taken back, they leave nothing behind.
                    var crowd = others.Select((text, i) => Supply($"project_other{i}", text)).ToArray();
                    alone.Put(crowd);
                    foreach (var other in crowd)
                        alone.Remove(other);
                    Assert.Equal(Logit(new Town(demand, Supply("project_offer", offer))), Logit(alone));
                },
                iter: 100
            );

    [Fact]
    public void The_words_of_the_need_speak_more_than_other_words() =>
        Gen.Select(Texts, Texts)
            .Where((need, other) => !need.Intersect(other).Any())
            .Sample(
                (need, other) =>
                {
                    var said = new Town(
                        Demand("project_need", need, null, need),
                        Supply("project_offer", need),
                        Supply("project_zz", other)
                    );
                    var unsaid = new Town(
                        Demand("project_need", need, null, need),
                        Supply("project_offer", other),
                        Supply("project_zz", need)
                    );
                    Assert.True(Logit(said) > Logit(unsaid));
                },
                iter: 100
            );

    [Fact]
    public async Task What_is_said_in_other_words_is_nearer_than_what_is_not_said()
    {
        var town = new Town(
            Demand("project_need", "汽车轮胎回收利用", null, "汽车轮胎回收利用"),
            Supply("project_tyre", "废旧橡胶再生处理"),
            Supply("project_bank", "企业融资租赁服务")
        );
        Assert.True(Meaning(town, "project_tyre") > Meaning(town, "project_bank"));
        Assert.DoesNotContain(await town.For("汽车轮胎回收利用", Seeking.Supplies), m => m.Project == "project_bank");
    }

    [Fact]
    public void Shared_parts_are_found_in_both_texts_whatever_their_case()
    {
        var texts = new ComparedTexts("压缩机铸铁壳体精密铸造 IATF", "商用冷柜压缩机壳体，iatf");
        Assert.Equal(
            ["压缩机", "壳体", "IATF"],
            texts.SuppliedSpans.Select(s => texts.Supplied.Substring(s.Start, s.Length))
        );
        Assert.Equal(
            ["压缩机", "壳体", "iatf"],
            texts.AskedSpans.Select(s => texts.Asked.Substring(s.Start, s.Length))
        );
    }

    [Fact]
    public void Every_shared_part_stands_in_the_other_text_and_none_over_another() =>
        Gen.Select(Texts, Texts)
            .Sample(
                (supplied, asked) =>
                {
                    var texts = new ComparedTexts(supplied, asked);
                    Assert.All(
                        texts.SuppliedSpans,
                        s =>
                            Assert.Contains(
                                supplied.Substring(s.Start, s.Length),
                                asked,
                                StringComparison.OrdinalIgnoreCase
                            )
                    );
                    Assert.All(
                        texts.SuppliedSpans.Zip(texts.SuppliedSpans.Skip(1)),
                        pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start)
                    );
                },
                iter: 200
            );

    private static double Meaning(Town town, string offer) => AnswerOf(town, offer).Meaning;

    private static double Logit(Town town) => AnswerOf(town, "project_offer").Logit;

    private static StatementScore AnswerOf(Town town, string offer)
    {
        MatchSnapshot now = town.Engine.Current;
        return StatementScore.Best(
            new NeedTerms(now.ProjectById["project_need"].Encoded, now.Statistics),
            now.ProjectById[offer],
            Town.Model.Texts
        );
    }
}
