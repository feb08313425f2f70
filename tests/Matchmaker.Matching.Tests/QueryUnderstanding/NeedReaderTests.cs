using Matchmaker.Import.Seed;
using Matchmaker.Matching.QueryUnderstanding;

namespace Matchmaker.Matching.Tests.QueryUnderstanding;

public sealed class NeedReaderTests
{
    private static readonly NeedReader Reader = new(SeedThesaurus.BuiltIn);

    [Theory]
    [InlineData("水泵壳体铸件采购，投标人必须为国家级专精特新“小巨人”企业")]
    [InlineData("水泵壳体铸件框架协议采购项目，供货期限40日历天")]
    [InlineData("采购水泵壳体铸件，通过ISO 9001认证，青岛市内企业优先")]
    public void The_speech_of_tenders_and_requirements_is_not_sought(string need)
    {
        var sought = Reader.Of(need).Items.SelectMany(i => i.Words).Select(w => w.Text).ToList();

        Assert.Equal("铸件", sought.Last());
        Assert.DoesNotContain(sought, w => w is "采购" or "企业" or "小巨人" or "协议" or "供货" or "认证" or "3000");
    }

    [Theory]
    [InlineData("用于高速列车的制动盘", "制动盘", "列车")]
    [InlineData("疫苗用冷藏箱", "冷藏箱", "疫苗")]
    [InlineData("洗衣机的减震器", "减震器", "洗衣机")]
    [InlineData("面向纺织企业的染料", "染料", "纺织")]
    public void What_a_thing_is_for_weighs_little_beside_the_thing(string need, string thing, string use)
    {
        var words = Assert.Single(Reader.Of(need).Items).Words;

        Assert.Contains(words, w => w.Text == thing && w is { Role: SoughtRole.Head, Weight: 1 });
        Assert.Contains(words, w => w.Text == use && w is { Role: SoughtRole.Context, Weight: < 0.2 });
    }

    [Fact]
    public void What_a_later_clause_is_for_is_no_item_of_its_own()
    {
        var sought = Reader.Of("物联网实验平台，用于人工智能与机器人教学");

        Assert.DoesNotContain("机器人", sought.Text, StringComparison.Ordinal);
        Assert.Contains("平台", sought.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10kV电缆附件", "10kv")]
    [InlineData("200mm法兰", "200mm")]
    public void A_measure_is_not_sought(string need, string measure) =>
        Assert.DoesNotContain(Reader.Of(need).Items.SelectMany(i => i.Words), w => w.Text == measure);

    [Fact]
    public void The_last_word_before_a_general_one_names_the_thing()
    {
        var words = Assert.Single(Reader.Of("污水处理设备").Items).Words;

        Assert.True(words.Single(w => w.Text == "设备").Weight < words[^2].Weight);
        Assert.Equal(SoughtRole.Head, words[^2].Role);
    }

    [Fact]
    public void A_description_counts_less_than_the_title()
    {
        var sought = Reader.Of("触摸屏", "支持划痕与气泡的在线检测，适用于手机与平板");

        Assert.Equal(1, sought.Items[0].Weight);
        Assert.All(sought.Items.Skip(1), i => Assert.True(i.Weight <= 0.5));
    }

    [Theory]
    [InlineData("轮胎运输服务", "运输")]
    [InlineData("起重机维修", "维修")]
    [InlineData("压力容器检测", "检测")]
    public void A_service_is_the_head_and_not_what_it_is_done_to(string need, string service)
    {
        var words = Assert.Single(Reader.Of(need).Items).Words;

        Assert.Contains(words, w => w.Text == service && w is { Role: SoughtRole.Head, Service: true, Weight: 1 });
    }

    [Fact]
    public void A_list_is_read_thing_by_thing()
    {
        var sought = Reader.Of("轴承、密封圈、输送带和防护服");

        Assert.Equal(["轴承", "密封圈", "输送带", "防护服"], sought.Items.Select(i => i.Text.Replace(" ", "")));
        Assert.All(sought.Items, i => Assert.Equal(1, i.Weight));
    }

    [Fact]
    public void Names_and_classes_of_the_thing_are_sought_too_at_less()
    {
        var item = Assert.Single(Reader.Of("plc").Items);

        Assert.Contains(item.Added, a => a is { As: AddedAs.Equivalent, Weight: > 0 and < 1 });
        Assert.All(item.Added, a => Assert.InRange(a.Weight, 0, 1));
    }

    [Theory]
    [InlineData("bearings", "轴承")]
    [InlineData("BEARINGS", "轴承")]
    public void English_is_read_as_the_Chinese_of_the_field(string need, string chinese) =>
        Assert.Equal(chinese, Assert.Single(Reader.Of(need).Items).Text);

    [Theory]
    [InlineData("ＭＥＳ系統", "mes系统")]
    [InlineData("軸承", "轴承")]
    public void Traditional_and_full_width_forms_are_read_alike(string need, string plain) =>
        Assert.Equal(Reader.Of(plain).Items[0].Words, Reader.Of(need).Items[0].Words);

    [Theory]
    [InlineData("")]
    [InlineData("，。、；")]
    public void A_text_without_words_seeks_nothing(string need) => Assert.Empty(Reader.Of(need).Items);
}
