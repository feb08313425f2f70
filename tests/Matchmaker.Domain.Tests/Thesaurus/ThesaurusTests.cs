using Matchmaker.Domain.Thesaurus;

namespace Matchmaker.Domain.Tests.Thesaurus;

public sealed class ThesaurusTests
{
    private readonly Domain.Thesaurus.Thesaurus _thesaurus = new(
        [
            new("可编程控制器", ["可编程逻辑控制器"], ["programmable controller"], ["PLC"]),
            new("制动闸片", ["閘瓦"], [], []),
        ],
        [new("劳保用品", ["手套", "安全帽"]), new("纺织品", ["手套"])],
        [
            new("采购", WordRole.Procurement, null),
            new("运输", WordRole.Service, "运输"),
            new("货运", WordRole.Service, "运输"),
            new("检测", WordRole.Service, "检测"),
        ]
    );

    [Fact]
    public void Each_name_of_a_thing_stands_for_each_other_in_both_directions()
    {
        string[] names = ["可编程控制器", "可编程逻辑控制器", "programmable controller", "plc"];

        foreach (var name in names)
            Assert.Equal(names.Except([name]), _thesaurus.EquivalentsOf(name));
    }

    [Fact]
    public void A_member_leads_to_its_classes_and_a_class_not_to_its_members()
    {
        Assert.Equal(["劳保用品", "纺织品"], _thesaurus.BroaderOf("手套"));
        Assert.Empty(_thesaurus.BroaderOf("劳保用品"));
        Assert.Empty(_thesaurus.EquivalentsOf("劳保用品"));
    }

    [Theory]
    [InlineData("programmable controller")]
    [InlineData("plc")]
    public void English_terms_and_abbreviations_lead_to_the_preferred_Chinese_one(string latin) =>
        Assert.Equal(["可编程控制器"], _thesaurus.ChineseOf(latin));

    [Fact]
    public void Words_are_kept_folded_so_that_traditional_and_full_width_forms_are_the_same()
    {
        Assert.Equal(["闸瓦"], _thesaurus.EquivalentsOf("制动闸片"));
        Assert.True(_thesaurus.Knows("plc"));
        Assert.False(_thesaurus.Knows("PLC"));
    }

    [Fact]
    public void Services_of_one_family_stand_for_one_another_and_not_for_those_of_another()
    {
        Assert.Equal(["运输", "货运"], _thesaurus.ServiceFamilyOf("运输"));
        Assert.Equal(["检测"], _thesaurus.ServiceFamilyOf("检测"));
        Assert.Empty(_thesaurus.ServiceFamilyOf("采购"));
        Assert.Null(_thesaurus.RoleOf("运输"));
    }

    [Fact]
    public void The_empty_thesaurus_knows_nothing()
    {
        Assert.Empty(Domain.Thesaurus.Thesaurus.Empty.Phrases);
        Assert.Empty(Domain.Thesaurus.Thesaurus.Empty.ChineseOf("plc"));
    }
}
